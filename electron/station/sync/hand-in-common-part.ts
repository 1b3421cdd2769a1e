import type { DaySheet } from '../../../shared/upstream/day-sheet.ts'
import { MAX_SHEETS } from '../../../shared/upstream/day-sheet-batch.ts'
import type { LogPlace } from '../../../shared/upstream/series.ts'
import type { SheetProgress } from '../daily-counts/sheet-progress-store.ts'
import { sheetWith } from './compose-sheet.ts'
import { narrowDown } from './narrow-down.ts'
import { noteAnswer } from './note-answer.ts'
import type { CountsAsOf } from './replay-counts.ts'
import type { Series } from './series-store.ts'
import { stationHealth } from './station-health.ts'
import type { SyncSession } from './sync-session.ts'

/**
 * Hands in what two copies of a log had counted before they parted and the office may lack: the copy that spoke first
 * need not have handed all of it in, and may be gone. Where the office has the same or more it keeps what it has.
 * Answers false for a series that is another station's.
 */
export async function handInCommonPart(
  session: SyncSession,
  series: Series,
  known: LogPlace,
  counts: CountsAsOf,
): Promise<boolean> {
  const { context, office, pairing, signal, tools } = session
  let place = known
  let atMost = MAX_SHEETS
  let left = missingOf(session, series, counts)
  for (;;) {
    const sheets = await composeSheets(session, series, counts, left.slice(0, atMost))
    const health = stationHealth(context, tools)
    const batch = { seriesId: series.seriesId, after: place, head: place, trail: '', sheets, health }
    const handedIn = await office.handIn(pairing.stationId, batch)
    signal.throwIfAborted()
    if (handedIn.outcome === 'series-elsewhere') {
      if (!handedIn.known || isSame(handedIn.known, place)) return false
      place = handedIn.known
      continue
    }
    if (handedIn.outcome === 'taken') noteAnswer(session, batch, handedIn)
    else atMost = narrowDown(session, sheets, handedIn.reason)
    if (handedIn.outcome === 'taken' || sheets.length === 1) left = left.slice(sheets.length)
    if (left.length === 0) return true
  }
}

function missingOf({ context }: SyncSession, { after }: Series, { progress }: CountsAsOf): readonly SheetProgress[] {
  const acknowledged = new Map(context.acknowledgements.all().map((one) => [one.businessDate, one.acknowledgedSeq]))
  return progress.filter(({ businessDate, throughSeq }) => throughSeq > (acknowledged.get(businessDate) ?? after.seq))
}

async function composeSheets(
  { context, breathe }: SyncSession,
  series: Series,
  counts: CountsAsOf,
  dates: readonly SheetProgress[],
): Promise<DaySheet[]> {
  const sheets: DaySheet[] = []
  for (const progress of dates) {
    await breathe()
    sheets.push(sheetWith(context.stores, series, progress, counts.of(progress.businessDate)))
  }
  return sheets
}

function isSame(one: LogPlace, other: LogPlace): boolean {
  return one.seq === other.seq && one.chainHash === other.chainHash
}
