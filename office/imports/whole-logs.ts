import { createHash } from 'node:crypto'
import { type SeriesId, wholeSeriesText } from '../../shared/upstream/series.ts'
import type { Writing } from '../database/office-database.ts'

/** The name of the series that the whole log of a kiosk is handed in as, by the key that it signs rider codes with. */
export function wholeSeriesId(issuerPublicKey: string): SeriesId {
  return createHash('sha256').update(wholeSeriesText(issuerPublicKey)).digest('hex').slice(0, 16) as SeriesId
}

/** Those series that are logs of their own from the first event on: none of them parted from another. */
export async function readWholeLogs(trx: Writing): Promise<ReadonlySet<string>> {
  // Of all stations: a kiosk that was moved left what it had brought behind.
  const issuers = await trx.selectFrom('station_issuer').select('public_key').execute()
  return new Set(issuers.map(({ public_key }) => wholeSeriesId(public_key)))
}
