import { sql } from 'kysely'
import type { Reading, Writing } from '../database/office-database.ts'
import type { DownlinkPart } from '../database/tables.ts'

/** Whatever may change what a station is sent raises the version in the same transaction: an ETag is made of it. */
export async function raiseVersion(trx: Writing, part: DownlinkPart): Promise<void> {
  await trx
    .updateTable('downlink_version')
    .set({ version: sql<number>`version + 1` })
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
