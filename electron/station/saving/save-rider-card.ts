import type { PrintJob } from '../../../shared/contract/groups/saving-calls.ts'
import type { CodeId, RiderRef } from '../../../shared/ids/ids.ts'
import type { Language } from '../../../shared/languages/language.ts'
import type { SavedFile, SavingPlace } from '../../../shared/saving/saving-place.ts'
import { showRider } from '../riders/find-riders.ts'
import type { HostTools } from '../station.ts'
import type { StationContext } from '../station-context.ts'
import type { PrintTickets } from './print-tickets.ts'
import { saveFile } from './save-file.ts'

export type CardToSave = {
  readonly riderRef: RiderRef
  readonly codeId: CodeId
  readonly language: Language
  readonly place: SavingPlace
}

/**
 * Saves a rider's card as PDF, drawn by the host from the same page that is printed on paper. The file is named after
 * the card number and not after the rider.
 */
export async function saveRiderCard(
  context: StationContext,
  tickets: PrintTickets,
  renderPdf: HostTools['renderPdf'],
  card: CardToSave,
): Promise<SavedFile> {
  const job = printJobOf(context, card)
  if (!renderPdf || !job) return { outcome: 'not-saved', reason: 'not-possible-here' }
  const ticket = tickets.issue(job)
  try {
    const bytes = await renderPdf(`/?print=${encodeURIComponent(ticket)}`)
    return saveFile(context.dataDir, card.place, { fileName: `rider-card_${job.code.cardNumber}.pdf`, bytes })
  } finally {
    tickets.cancel(ticket)
  }
}

function printJobOf(context: StationContext, { riderRef, codeId, language }: CardToSave): PrintJob | undefined {
  const rider = showRider(context, riderRef)
  const code = rider?.codes.find((one) => one.codeId === codeId)
  if (!rider || !code) return undefined
  return { kind: 'rider-card', language, stationName: context.settings().stationName, riderName: rider.name, code }
}
