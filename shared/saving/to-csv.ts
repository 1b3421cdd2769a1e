/**
 * Rows as CSV (RFC 4180) in UTF-8 with a byte-order mark, which spreadsheets need to read Chinese. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front, after OWASP's advice on CSV injection; plain
 * numbers stay numbers.
 */
export function toCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const text = rows.map((row) => row.map(cellOf).join(',')).join('\r\n')
  return new TextEncoder().encode(`\ufeff${text}\r\n`)
}

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/
const STARTS_FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

function cellOf(value: string): string {
  const safe = STARTS_FORMULA.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe
}
