import type { Writing } from '../database/office-database.ts'
import type { Tables } from '../database/tables.ts'

/** A session ends this long after it was used last, and at the latest this long after it began. */
const IDLE_MS = 8 * 3_600_000
const LONGEST_MS = 30 * 24 * 3_600_000

export function isOutOfTime(
  { begun_at, used_at }: Pick<Tables['session'], 'begun_at' | 'used_at'>,
  now: number,
): boolean {
  return now - used_at > IDLE_MS || now - begun_at > LONGEST_MS
}

/** Forgets the sessions that are out of time, whose ever they were. */
export async function endOldSessions(trx: Writing, now: number): Promise<void> {
  await trx
    .deleteFrom('session')
    .where((where) => where.or([where('used_at', '<', now - IDLE_MS), where('begun_at', '<', now - LONGEST_MS)]))
    .execute()
}
