import type { OfficerTable } from '../database/tables.ts'

/** Wrong passwords in a row until the first lock-out. */
export const TRIES = 5

const FIRST_LOCK_MS = 60_000
const LONGEST_LOCK_MS = 60 * 60_000

/** How long an officer is locked out after so many wrong passwords in a row: one minute, doubling up to an hour. */
export function lockOutMs(wrongTries: number): number {
  if (wrongTries < TRIES) return 0
  return Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (wrongTries - TRIES))
}

/** How many wrong passwords count still: none once as long has passed since the last as the longest lock-out takes. */
export function triesInARow({ wrong_tries, refused_at }: Tried, now: number): number {
  return now - refused_at < LONGEST_LOCK_MS ? wrong_tries : 0
}

/** A lock-out holds only between the wrong password and its end, so that a clock set back does not prolong it. */
export function lockedUntil(officer: Pick<OfficerTable, 'refused_at' | 'locked_until'>, now: number): number | null {
  return officer.refused_at <= now && now < officer.locked_until ? officer.locked_until : null
}

type Tried = Pick<OfficerTable, 'wrong_tries' | 'refused_at'>
