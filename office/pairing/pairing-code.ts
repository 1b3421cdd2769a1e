import { encodeBase32 } from '../../shared/rider-code/base32.ts'
import type { OfficeDatabase, Writing } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import type { Office } from '../office.ts'
import { hashSecret } from '../officers/secret.ts'
import { lockIfOpen } from '../stations/lock-if-open.ts'

const CODE_BYTES = 10
const GOOD_FOR_MS = 24 * 3_600_000

/** Makes a pairing code for a station: good once, for a day. An earlier one that nobody used is no good any more. */
export async function makePairingCode(
  trx: Writing,
  office: Office,
  stationId: string,
  by: string,
): Promise<{ readonly pairingCode: string; readonly expiresAt: number }> {
  const now = office.clock.now()
  const pairingCode = encodeBase32(office.randomBytes(CODE_BYTES))
  const expiresAt = now + GOOD_FOR_MS
  await endUnusedCodes(trx, stationId)
  await trx
    .insertInto('pairing_code')
    .values({
      code_hash: hashSecret(pairingCode),
      station_id: stationId,
      made_by: by,
      made_at: now,
      expires_at: expiresAt,
      used_at: null,
      used_by: null,
    })
    .execute()
  return { pairingCode, expiresAt }
}

/** Ends the code of a station that nobody has used. */
export async function endUnusedCodes(trx: Writing, stationId: string): Promise<void> {
  await trx.deleteFrom('pairing_code').where('station_id', '=', stationId).where('used_at', 'is', null).execute()
}

/**
 * Uses a pairing code up for a key and answers the station it was made for; refuses one that is unknown, used or out of
 * time. Brought once more by the key that used it, since the answer was lost, it is good as before; not so when another
 * kiosk was paired since, or none: a request that was held back on its way, or is played again, changes nothing. A
 * station that is being closed at the same time has the last word.
 */
export async function usePairingCode(
  trx: Writing,
  db: Pick<OfficeDatabase, 'dialect'>,
  pairingCode: string,
  publicKey: string,
  now: number,
): Promise<string> {
  const codeHash = hashSecret(pairingCode)
  const made = await trx
    .selectFrom('pairing_code')
    .select('station_id as stationId')
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  if (!made || !(await lockIfOpen(trx, db, made.stationId))) throw noGoodCode()
  const used = await trx
    .updateTable('pairing_code')
    .set({ used_at: now, used_by: publicKey })
    .where('code_hash', '=', codeHash)
    .where((where) =>
      where.or([
        where('used_at', 'is', null),
        where.and([
          where('used_by', '=', publicKey),
          where.exists(
            where
              .selectFrom('station_key')
              .select('key_id')
              .where('public_key', '=', publicKey)
              .whereRef('station_key.station_id', '=', 'pairing_code.station_id')
              .where('ended_at', 'is', null),
          ),
        ]),
      ]),
    )
    .where('made_at', '<=', now)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (used.numUpdatedRows === 0n) throw noGoodCode()
  return made.stationId
}

function noGoodCode(): OfficeProblem {
  return new OfficeProblem(
    'pairing-code',
    'Ask the office for a new pairing code: this one is unknown, used or out of time.',
  )
}
