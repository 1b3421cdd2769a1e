/**
 * The short number beside a rider code, typed when the code cannot be scanned: 8 digits and 2 check digits after
 * ISO/IEC 7064 MOD 97-10, which find every single wrong digit and every swap of two neighbours.
 */
const BODY_DIGITS = 8

export const CARD_NUMBER_DIGITS = BODY_DIGITS + 2

/** The card number of a body of 8 digits. */
export function cardNumberOf(body: string): string {
  const check = 98 - ((Number(body) * 100) % 97)
  return body + String(check).padStart(2, '0')
}

/** The 10 digits of what was typed, blanks and full-width forms aside; null when the check digits do not fit. */
export function parseCardNumber(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/\s/gu, '')
  if (!/^\d{10}$/.test(digits)) return null
  const body = digits.slice(0, BODY_DIGITS)
  return cardNumberOf(body) === digits ? digits : null
}

/** `1234567890` as it is printed and read aloud: `123 456 7890`. */
export function groupCardNumber(cardNumber: string): string {
  return `${cardNumber.slice(0, 3)} ${cardNumber.slice(3, 6)} ${cardNumber.slice(6)}`
}
