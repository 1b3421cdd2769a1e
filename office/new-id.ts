import type { Office } from './office.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** A random id of 12 letters and digits, 60 bits, in the form that stations know each other by. */
export function newId({ randomBytes }: Pick<Office, 'randomBytes'>): string {
  return Array.from(randomBytes(12), (byte) => LETTERS.charAt(byte & 31)).join('')
}
