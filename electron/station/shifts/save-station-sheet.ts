import type { StationSheetJob } from '../../../shared/contract/groups/saving-calls.ts'
import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { Language } from '../../../shared/languages/language.ts'
import type { SavedFile, SavingPlace } from '../../../shared/saving/saving-place.ts'
import { recentDailyCounts } from '../daily-counts/recent-daily-counts.ts'
import type { PrintTickets } from '../saving/print-tickets.ts'
import { savePrinted } from '../saving/save-printed.ts'
import type { HostTools } from '../station.ts'
import type { StationContext } from '../station-context.ts'
import { countSheet } from '../stock/count-sheet.ts'
import { latestHandover } from './hand-over.ts'

export type SheetToSave = {
  readonly what: StationSheetJob['kind']
  readonly language: Language
  readonly place: SavingPlace
}

/** Saves the count sheet, or the handover with it, as PDF. */
export function saveStationSheet(
  context: StationContext,
  tickets: PrintTickets,
  renderPdf: HostTools['renderPdf'],
  { what, language, place }: SheetToSave,
  by: AttendantId,
): Promise<SavedFile> {
  const { stationName, stationCode, timeZone } = context.settings()
  const { at, businessDate } = context.localNow()
  const job: StationSheetJob = {
    kind: what,
    language,
    stationName,
    timeZone,
    businessDate,
    printedAt: at,
    by: context.attendantVault.nameOf(by) ?? by,
    lines: countSheet(context),
    handover: what === 'handover' ? latestHandover(context) : null,
    counts: recentDailyCounts(context, 1).counts,
  }
  return savePrinted(context, tickets, renderPdf, {
    job,
    fileName: `${what}_${stationCode}_${businessDate}.pdf`,
    place,
  })
}
