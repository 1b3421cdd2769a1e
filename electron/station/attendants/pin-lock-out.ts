/** Wrong PINs in a row until the first lock-out. */
export const TRIES = 5

const FIRST_LOCK_MS = 60_000
const LONGEST_LOCK_MS = 15 * 60_000

/** How long an attendant is locked out after so many wrong PINs in a row: one minute, doubling up to fifteen. */
export function lockOutMs(wrongPins: number): number {
  if (wrongPins < TRIES) return 0
  return Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (wrongPins - TRIES))
}
