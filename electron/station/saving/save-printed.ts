import type { PrintJob } from '../../../shared/contract/groups/saving-calls.ts'
import type { SavedFile, SavingPlace } from '../../../shared/saving/saving-place.ts'
import type { HostTools } from '../station.ts'
import type { StationContext } from '../station-context.ts'
import type { PrintTickets } from './print-tickets.ts'
import { saveFile } from './save-file.ts'

type Printed = { readonly job: PrintJob; readonly fileName: string; readonly place: SavingPlace }

/** Saves as PDF what the host draws from the same page that is printed on paper. */
export async function savePrinted(
  context: StationContext,
  tickets: PrintTickets,
  renderPdf: HostTools['renderPdf'],
  { job, fileName, place }: Printed,
): Promise<SavedFile> {
  if (!renderPdf) return { outcome: 'not-saved', reason: 'not-possible-here' }
  const ticket = tickets.issue(job)
  try {
    const bytes = await renderPdf(`/?print=${encodeURIComponent(ticket)}`)
    return saveFile(context.dataDir, place, { fileName, bytes })
  } finally {
    tickets.cancel(ticket)
  }
}
