import type { BusinessDate } from '../../shared/time/business-date.ts'
import type { Writing } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { endUnusedCodes } from '../pairing/pairing-code.ts'
import { endKeys } from './station-store.ts'

export type Closing = { readonly closedAt: number; readonly closedDate: BusinessDate }

/**
 * Closes a station: all that it counted stays, and nobody waits to hear from it any more. Its kiosk, if it has one, is
 * un-paired with it and keeps what it has not sent; an unused pairing code ends. Answers whether it had a kiosk.
 */
export async function closeStation(
  trx: Writing,
  stationId: string,
  { closedAt, closedDate }: Closing,
): Promise<{ readonly hadKiosk: boolean }> {
  const closed = await trx
    .updateTable('station')
    .set({ closed_at: closedAt, closed_date: closedDate })
    .where('station_id', '=', stationId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (closed.numUpdatedRows === 0n) throw new OfficeProblem('station-closed', 'It has been closed before.')
  await endUnusedCodes(trx, stationId)
  return { hadKiosk: await endKeys(trx, stationId, closedAt) }
}
