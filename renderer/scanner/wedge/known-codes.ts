import { parseRiderCode, RIDER_CODE_LENGTH, RIDER_CODE_PREFIX } from '../../../shared/rider-code/rider-code.ts'
import { LONGEST_PAIRING, PAIRING_PREFIX, parsePairing } from '../../../shared/upstream/pairing-text.ts'

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
  isBeginning: (text) => mayBecome(text, RIDER_CODE_PREFIX, RIDER_CODE_LENGTH),
}

export const pairingCodes: KnownCodes = {
  codeAtEnd(text) {
    const letters = text.toUpperCase()
    for (let at = letters.indexOf(PAIRING_PREFIX); at >= 0; at = letters.indexOf(PAIRING_PREFIX, at + 1)) {
      if (parsePairing(letters.slice(at))) return text.slice(at)
    }
    return null
  },
  isBeginning: (text) => mayBecome(text, PAIRING_PREFIX, LONGEST_PAIRING) && parsePairing(text) === null,
}

/** The codes that stations and offices make. */
export const ownCodes: KnownCodes = {
  codeAtEnd: (text) => riderCodes.codeAtEnd(text) ?? pairingCodes.codeAtEnd(text),
  isBeginning: (text) => riderCodes.isBeginning(text) || pairingCodes.isBeginning(text),
}

/** The length of the longest of them. */
export const LONGEST_OWN_CODE = Math.max(RIDER_CODE_LENGTH, LONGEST_PAIRING)

/** None but those that pace alone tells. */
export const noKnownCodes: KnownCodes = { codeAtEnd: () => null, isBeginning: () => false }

function mayBecome(text: string, prefix: string, longest: number): boolean {
  const letters = text.toUpperCase()
  return (
    letters.length > 0 &&
    letters.length < longest &&
    letters.startsWith(prefix.slice(0, letters.length)) &&
    /^[0-9A-Z]*$/.test(letters)
  )
}
