import type { DaySheetBatch } from '../../../shared/upstream/day-sheet-batch.ts'
import { LEAST_STEP_MS } from '../clock-watch.ts'
import type { HandedIn } from './office-client.ts'
import { SyncProblem } from './sync-problem.ts'
import { noteDown, type SyncSession } from './sync-session.ts'

type Taken = Extract<HandedIn, { outcome: 'taken' }>

/** Notes what became of each sheet of a batch, and that the office was there. `also` goes into the same transaction. */
export function noteAnswer(
  session: SyncSession,
  batch: DaySheetBatch,
  { answer, clockOffsetMs }: Taken,
  also: () => void = () => {},
): void {
  const outcomes = new Map(answer.sheets.map((sheet) => [sheet.businessDate, sheet]))
  const { acknowledgements, officePairing, clock, clockWatch } = session.context
  noteDown(session, () => {
    for (const { businessDate, throughSeq } of batch.sheets) {
      const sheet = outcomes.get(businessDate)
      if (!sheet) throw new SyncProblem('broken-answer', `no word of ${businessDate}`)
      if (sheet.outcome === 'refused') acknowledgements.refuse(businessDate, throughSeq, sheet.reason)
      else acknowledgements.acknowledge(businessDate, throughSeq)
    }
    officePairing.noteContact(clock.now(), clockOffsetMs)
    also()
  })
  if (Math.abs(clockOffsetMs) <= LEAST_STEP_MS) clockWatch.vouch()
}
