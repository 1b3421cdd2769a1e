import type { OfficerTable } from '../database/tables.ts'

/** Wrong passwords in a row until the first lock-out. */
export const TRIES = 5

const FIRST_LOCK_MS = 60_000
export const LONGEST_LOCK_MS = 60 * 60_000

/** How long an officer is locked out after so many wrong passwords in a row: one minute, doubling up to an hour. */
export function lockOutMs(wrongTries: number): number {
  if (wrongTries < TRIES) return 0
  return Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (wrongTries - TRIES))
}

/** How many wrong passwords count still: none once as long has passed since the last as the longest lock-out takes. */
export function triesInARow({ wrong_tries, refused_at }: Tried, now: number): number {
  return now - refused_at < LONGEST_LOCK_MS ? wrong_tries : 0
}

/** What is kept of wrong passwords once another has come. */
export function afterAnother(tried: Tried, now: number): Tries {
  const wrong_tries = triesInARow(tried, now) + 1
  const lockMs = lockOutMs(wrong_tries)
  return { wrong_tries, refused_at: now, locked_until: lockMs && now + lockMs }
}

/** A lock-out holds only between the wrong password and its end, so that a clock set back does not prolong it. */
export function lockedUntil(
  { refused_at, locked_until }: Pick<OfficerTable, 'refused_at' | 'locked_until'>,
  now: number,
): number | null {
  return refused_at <= now && now < locked_until ? locked_until : null
}

/** What an officer's row has of wrong passwords. */
export type Tries = Pick<OfficerTable, 'wrong_tries' | 'refused_at' | 'locked_until'>

/** What it has once the right password came. */
export const NO_TRIES: Tries = Object.freeze({ wrong_tries: 0, refused_at: 0, locked_until: 0 })

type Tried = Pick<OfficerTable, 'wrong_tries' | 'refused_at'>
