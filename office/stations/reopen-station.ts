import type { Writing } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'

/** Opens a closed station again. It has no kiosk until one is paired. */
export async function reopenStation(trx: Writing, stationId: string): Promise<void> {
  const opened = await trx
    .updateTable('station')
    .set({ closed_at: null, closed_date: null })
    .where('station_id', '=', stationId)
    .where('closed_at', 'is not', null)
    .executeTakeFirst()
  if (opened.numUpdatedRows === 0n) throw new OfficeProblem('conflict', 'The station is open.')
}
