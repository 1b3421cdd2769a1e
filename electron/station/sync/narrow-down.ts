import type { DaySheet } from '../../../shared/upstream/day-sheet.ts'
import { MAX_SHEETS } from '../../../shared/upstream/day-sheet-batch.ts'
import { SyncProblem } from './sync-problem.ts'
import { noteDown, type SyncSession } from './sync-session.ts'

/**
 * The office took nothing of a batch because of what it holds. Finds the one sheet that it cannot take by halves, notes
 * why, and answers how many sheets to hand in next: one that is refused never keeps the others back.
 */
export function narrowDown(session: SyncSession, sheets: readonly DaySheet[], reason: string): number {
  const [first, second] = sheets
  if (!first) throw new SyncProblem('refused', reason)
  if (second) return Math.ceil(sheets.length / 2)
  noteDown(session, () => session.context.acknowledgements.refuse(first.businessDate, first.throughSeq, reason))
  return MAX_SHEETS
}
