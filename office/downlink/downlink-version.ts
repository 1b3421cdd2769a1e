import { sql } from 'kysely'
import type { Reading, Writing } from '../database/office-database.ts'
import type { DownlinkPart } from '../database/tables.ts'
import type { Office } from '../office.ts'

const STEP_BYTES = 3

/**
 * Whatever may change what a station is sent raises the version in the same transaction: an ETag is made of it. By how
 * much is drawn, since a database that was restored from a copy would otherwise count up to versions that stations have
 * of what is lost.
 */
export async function raiseVersion(
  trx: Writing,
  { randomBytes }: Pick<Office, 'randomBytes'>,
  part: DownlinkPart,
): Promise<void> {
  const step = 1 + randomBytes(STEP_BYTES).readUIntBE(0, STEP_BYTES)
  await trx
    .updateTable('downlink_version')
    .set({ version: sql<number>`version + CAST(${step} AS BIGINT)` })
    .where('part', '=', part)
    .execute()
}

export async function versionOf(db: Reading | Writing, part: DownlinkPart): Promise<number> {
  const row = await db
    .selectFrom('downlink_version')
    .select('version')
    .where('part', '=', part)
    .executeTakeFirstOrThrow()
  return row.version
}
