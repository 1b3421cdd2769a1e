import type { SyncStatus } from '../../../shared/contract/groups/sync-calls.ts'
import type { Instant } from '../../../shared/time/instant.ts'

/**
 * How it stands with the office, in one word. `pending` is a reason to look, `soon` is not: the sheets go out in a
 * moment. `others-there`: all but what the office refused. `out-of-touch`: nothing is pending, but the last call came to nothing.
 */
export type OfficeState = 'all-there' | 'others-there' | 'sending' | 'soon' | 'pending' | 'out-of-touch'

export function officeStateOf({ isSending, pendingSheets, refusedSheets, problem }: SyncStatus): OfficeState {
  if (problem) return pendingSheets > 0 ? 'pending' : 'out-of-touch'
  if (isSending) return 'sending'
  if (pendingSheets > 0) return 'soon'
  return refusedSheets.length > 0 ? 'others-there' : 'all-there'
}

/** Whether sheets have been pending for more than a day without a word from the office. */
export function isSilentTooLong(status: SyncStatus, now: Instant): boolean {
  const { pairing, pendingSheets, lastSuccessAt } = status
  return pairing !== null && pendingSheets > 0 && now - (lastSuccessAt ?? pairing.pairedAt) > DAY_MS
}

/** How many minutes this machine's clock is ahead of the office's or, negative, behind; 0 for what nobody would notice. */
export function minutesOff({ clockOffsetMs }: SyncStatus): number {
  return Math.abs(clockOffsetMs ?? 0) < NOTICEABLE_MS ? 0 : Math.round((clockOffsetMs ?? 0) / 60_000)
}

const DAY_MS = 86_400_000
const NOTICEABLE_MS = 120_000
