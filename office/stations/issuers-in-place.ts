import { sql } from 'kysely'
import type { Reading, Writing } from '../database/office-database.ts'
import type { Node } from '../tree/node-store.ts'

export type IssuerInPlace = {
  readonly publicKey: string
  readonly stationId: string
  readonly stationName: string
  readonly sinceAt: number
  readonly isTrusted: boolean
}

/**
 * The keys, or one of them, that kiosks of a place sign rider codes with, or have: the latest first. A kiosk takes its
 * key along where it is moved; what it signed before is still about, so that it is a key of either station. Each is
 * listed once, with the station of the place that its kiosk was paired with last.
 */
export async function issuersInPlace(
  db: Reading | Writing,
  { path }: Pick<Node, 'path'>,
  publicKey?: string,
): Promise<IssuerInPlace[]> {
  const { rows } = await sql<Omit<IssuerInPlace, 'isTrusted'> & { readonly isTrusted: number }>`
    SELECT i.public_key AS "publicKey", n.node_id AS "stationId", n.name AS "stationName", i.since_at AS "sinceAt",
      i.is_trusted AS "isTrusted"
    FROM station_issuer i
    JOIN (
      SELECT public_key AS issuer_key, station_id, since_at AS at FROM station_issuer
      UNION ALL SELECT issuer_key, station_id, paired_at FROM station_key WHERE issuer_key IS NOT NULL
    ) held ON held.issuer_key = i.public_key
    JOIN node n ON n.node_id = held.station_id
    WHERE n.path LIKE ${`${path}%`} ${publicKey === undefined ? sql`` : sql`AND i.public_key = ${publicKey}`}
    ORDER BY i.since_at DESC, i.public_key, held.at DESC, n.node_id`.execute(db)
  const once = rows.filter((row, nth) => row.publicKey !== rows[nth - 1]?.publicKey)
  return once.map((row) => ({ ...row, isTrusted: row.isTrusted === 1 }))
}
