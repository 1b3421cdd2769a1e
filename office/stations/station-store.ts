import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Reading, Writing } from '../database/office-database.ts'
import { addNode, type Node } from '../tree/node-store.ts'

export type StationDetails = {
  /** The code the street office knows the station by: `HQ-014`. */
  readonly code: string
  readonly name: string
  readonly address: string
}

/** Makes a station in a street; no kiosk is paired with it yet. */
export async function addStation(
  trx: Writing,
  {
    stationId,
    street,
    details,
    now,
  }: {
    readonly stationId: string
    readonly street: Node
    readonly details: StationDetails
    readonly now: number
  },
): Promise<void> {
  await addNode(trx, { nodeId: stationId, parent: street, kind: 'station', name: details.name, now })
  await trx
    .insertInto('station')
    .values({
      station_id: stationId,
      code: details.code,
      address: details.address,
      last_heard_at: null,
      clock_ahead_ms: null,
      health: null,
      closed_at: null,
      closed_date: null,
    })
    .execute()
}

/** The first 12 hex digits of the SHA-256 of a public key, by which a signature names it. */
export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex').slice(0, 12)
}

/**
 * Pairs a kiosk's key with a station. A key that the station had before is ended: one kiosk reports for a station at a
 * time. A kiosk that is paired anew, here or elsewhere, brings its key along.
 */
export async function pairKey(trx: Writing, stationId: string, publicKey: string, now: number): Promise<void> {
  await endKeys(trx, stationId, now)
  await trx
    .insertInto('station_key')
    .values({
      public_key: publicKey,
      key_id: keyIdOf(publicKey),
      station_id: stationId,
      paired_at: now,
      ended_at: null,
    })
    .onConflict((conflict) =>
      conflict.column('public_key').doUpdateSet({ station_id: stationId, paired_at: now, ended_at: null }),
    )
    .execute()
}

/** Ends whatever key the station has; answers whether it had one. */
export async function endKeys(trx: Writing, stationId: string, now: number): Promise<boolean> {
  const ended = await trx
    .updateTable('station_key')
    .set({ ended_at: now })
    .where('station_id', '=', stationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

/**
 * Notes the key that a kiosk of a station signs rider codes with; an earlier one stays, since its codes are still about.
 * A key that is noted already, also with another station, is trusted or not as it was.
 */
export async function noteIssuer(
  trx: Writing,
  issuer: {
    readonly stationId: string
    /** The key by which the kiosk is known. */
    readonly kioskKey: string
    readonly publicKey: string
    readonly isTrusted: boolean
    readonly now: number
  },
): Promise<void> {
  const { stationId, kioskKey, publicKey, isTrusted, now } = issuer
  await trx
    .insertInto('station_issuer')
    .values({ public_key: publicKey, station_id: stationId, since_at: now, is_trusted: isTrusted ? 1 : 0 })
    .onConflict((conflict) => conflict.column('public_key').doNothing())
    .execute()
  await trx.updateTable('station_key').set({ issuer_key: publicKey }).where('public_key', '=', kioskKey).execute()
}

/** Forgets a key that came by file alone and that nobody trusted: its kiosk is being paired, which vouches for it. */
export async function forgetIssuerOfFile(trx: Writing, publicKey: string): Promise<void> {
  await trx
    .deleteFrom('station_issuer')
    .where('public_key', '=', publicKey)
    .where('is_trusted', '=', 0)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('station_key')
          .select('key_id')
          .whereRef('station_key.station_id', '=', 'station_issuer.station_id')
          .whereRef('paired_at', '=', 'since_at')
          .whereRef('ended_at', '=', 'since_at'),
      ),
    )
    .execute()
}

export type PairedKey = { readonly stationId: string; readonly publicKey: string }

/** The station whose kiosk signs with a key of this id, while it is paired. */
export async function pairedKeyById(db: Reading | Writing, keyId: string): Promise<PairedKey | undefined> {
  return db
    .selectFrom('station_key')
    .select(['station_id as stationId', 'public_key as publicKey'])
    .where('key_id', '=', keyId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

/** The station that a key was ever paired with, even if it is no more. */
export async function stationOfKey(db: Reading | Writing, publicKey: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('station_key')
    .select('station_id')
    .where('public_key', '=', publicKey)
    .executeTakeFirst()
  return row?.station_id
}

/** Whether a kiosk may call with this key; one that came by file alone may not. */
export async function isPairedKey(db: Reading | Writing, publicKey: string): Promise<boolean> {
  const key = await db
    .selectFrom('station_key')
    .select('ended_at')
    .where('public_key', '=', publicKey)
    .executeTakeFirst()
  return key !== undefined && key.ended_at === null
}

/** Whether another station has this code. */
export async function isCodeTaken(db: Reading | Writing, code: string, exceptId = ''): Promise<boolean> {
  const row = await db
    .selectFrom('station')
    .select(sql<number>`1`.as('one'))
    .where('code', '=', code)
    .where('station_id', '!=', exceptId)
    .executeTakeFirst()
  return row !== undefined
}
