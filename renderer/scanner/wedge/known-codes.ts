import { parseRiderCode, RIDER_CODE_LENGTH, RIDER_CODE_PREFIX } from '../../../shared/rider-code/rider-code.ts'

/** Codes whose form is known: they are recognised even where the pace of the keys would mislead. */
export type KnownCodes = {
  /** The code that a text ends with, or null. What stands before it was not the scanner's. */
  codeAtEnd(text: string): string | null
  /** Whether a text is the beginning of a code that is not whole yet. */
  isBeginning(text: string): boolean
}

export const riderCodes: KnownCodes = {
  codeAtEnd(text) {
    const last = text.slice(-RIDER_CODE_LENGTH)
    return parseRiderCode(last) ? last : null
  },
  isBeginning(text) {
    const letters = text.toUpperCase()
    const prefix = RIDER_CODE_PREFIX.slice(0, letters.length)
    return (
      letters.length > 0 &&
      letters.length < RIDER_CODE_LENGTH &&
      letters.startsWith(prefix) &&
      /^[0-9A-Z]*$/.test(letters)
    )
  },
}

/** None but those that pace alone tells. */
export const noKnownCodes: KnownCodes = { codeAtEnd: () => null, isBeginning: () => false }
