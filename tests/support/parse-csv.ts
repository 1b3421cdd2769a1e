/** Reads CSV after RFC 4180, letter by letter, as a spreadsheet would. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const letters = [...text.replace(/^\ufeff/, '')]
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at]!
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (letters[at + 1] === '"') cell += letters[++at]
      else isQuoted = false
    } else if (letter === '"') isQuoted = true
    else if (letter === ',' || (letter === '\r' && letters[at + 1] === '\n')) {
      row.push(cell)
      cell = ''
      if (letter === '\r') {
        at += 1
        rows.push(row)
        row = []
      }
    } else cell += letter
  }
  return rows
}
