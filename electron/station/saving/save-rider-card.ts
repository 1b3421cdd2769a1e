import type { RiderCardJob } from '../../../shared/contract/groups/saving-calls.ts'
import type { CodeId, RiderRef } from '../../../shared/ids/ids.ts'
import type { Language } from '../../../shared/languages/language.ts'
import type { SavedFile, SavingPlace } from '../../../shared/saving/saving-place.ts'
import { showRider } from '../riders/find-riders.ts'
import type { HostTools } from '../station.ts'
import type { StationContext } from '../station-context.ts'
import type { PrintTickets } from './print-tickets.ts'
import { savePrinted } from './save-printed.ts'

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
  if (!job) return { outcome: 'not-saved', reason: 'not-possible-here' }
  const fileName = `rider-card_${job.code.cardNumber}.pdf`
  return savePrinted(context, tickets, renderPdf, { job, fileName, place: card.place })
}

function printJobOf(context: StationContext, { riderRef, codeId, language }: CardToSave): RiderCardJob | undefined {
  const rider = showRider(context, riderRef)
  const code = rider?.codes.find((one) => one.codeId === codeId)
  if (!rider || !code) return undefined
  return { kind: 'rider-card', language, stationName: context.settings().stationName, riderName: rider.name, code }
}
