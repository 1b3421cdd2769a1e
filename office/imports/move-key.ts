import type { Writing } from '../database/office-database.ts'

/**
 * Moves a kiosk's key that is not paired to another station, from whose kiosk its files are from now on. The key that it
 * signs rider codes with goes along where it came by file alone and nobody trusts it: a pairing has to find it.
 */
export async function moveKey(
  trx: Writing,
  publicKey: string,
  issuerPublicKey: string,
  fromStation: string,
  toStation: string,
): Promise<void> {
  await trx
    .updateTable('station_issuer')
    .set({ station_id: toStation })
    .where('public_key', '=', issuerPublicKey)
    .where('station_id', '=', fromStation)
    .where('is_trusted', '=', 0)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('station_key')
          .select('key_id')
          .where('station_key.public_key', '=', publicKey)
          .whereRef('paired_at', '=', 'since_at')
          .whereRef('ended_at', '=', 'since_at'),
      ),
    )
    .execute()
  await trx
    .updateTable('station_key')
    .set({ station_id: toStation })
    .where('public_key', '=', publicKey)
    .where('station_id', '=', fromStation)
    .where('ended_at', 'is not', null)
    .execute()
}
