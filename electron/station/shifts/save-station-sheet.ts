import type { StationSheetJob } from '../../../shared/contract/groups/saving-calls.ts'
import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { Language } from '../../../shared/languages/language.ts'
import type { SavedFile, SavingPlace } from '../../../shared/saving/saving-place.ts'
import type { PrintTickets } from '../saving/print-tickets.ts'
import { savePrinted } from '../saving/save-printed.ts'
import type { HostTools } from '../station.ts'
import type { StationContext } from '../station-context.ts'
import { stationSheet } from './station-sheet.ts'

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
  const job: StationSheetJob = { kind: what, language, ...stationSheet(context, by) }
  const { stationCode } = context.settings()
  return savePrinted(context, tickets, renderPdf, {
    job,
    fileName: `${what}_${stationCode}_${job.businessDate}.pdf`,
    place,
  })
}
