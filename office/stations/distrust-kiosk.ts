import type { Writing } from '../database/office-database.ts'

/**
 * Trusts the key no longer that the kiosk of a station signs rider codes with, and no other's. Where nobody noted which
 * it is, all that came to the station first; that of a kiosk which was moved there before is not among them.
 */
export async function distrustKiosk(trx: Writing, stationId: string): Promise<void> {
  const keys = trx.selectFrom('station_key').select('issuer_key').where('station_id', '=', stationId)
  const issuerKey = (await keys.where('ended_at', 'is', null).executeTakeFirst())?.issuer_key
  const issuers = trx.updateTable('station_issuer').set({ is_trusted: 0 })
  const meant = issuerKey ? issuers.where('public_key', '=', issuerKey) : issuers.where('station_id', '=', stationId)
  await meant.execute()
}
