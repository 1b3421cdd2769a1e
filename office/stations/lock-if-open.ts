import type { OfficeDatabase, Writing } from '../database/office-database.ts'

/**
 * Whether a station is open, which it then stays until the transaction ends: another server that would close it waits.
 * Whoever writes about the keys or codes of a station locks it first, so that no two wait for each other.
 */
export async function lockIfOpen(
  trx: Writing,
  { dialect }: Pick<OfficeDatabase, 'dialect'>,
  stationId: string,
): Promise<boolean> {
  const station = trx.selectFrom('station').select('closed_at').where('station_id', '=', stationId)
  const row = await (dialect === 'postgres' ? station.forUpdate() : station).executeTakeFirst()
  return row !== undefined && row.closed_at === null
}
