import { sql } from 'kysely'
import type { CodeId } from '../../shared/ids/ids.ts'
import { givenRows } from '../database/given-rows.ts'
import type { Reading, Writing } from '../database/office-database.ts'
import type { Office } from '../office.ts'
import { raiseVersion } from './downlink-version.ts'

/** Codes that officers revoked, whichever station issued them. */
export const BY_OFFICE = 'office'

/** As many as a station takes. */
export const MOST_CODES = 200_000

type Row = { readonly codeId: CodeId }

/**
 * Every revoked code, each once, whoever revoked it. Of more than a station takes, those of the office come first, and
 * then the stations take turns, each with what it revoked last: one that revokes without end pushes out its own alone.
 */
export async function revokedCodes(read: Reading, atMost = MOST_CODES): Promise<CodeId[]> {
  const { rows } = await sql<Row>`SELECT DISTINCT code_id AS "codeId" FROM revoked_code LIMIT ${atMost + 1}`.execute(
    read,
  )
  const taken = rows.length > atMost ? await takeTurns(read, atMost) : rows
  return taken.map(({ codeId }) => codeId).sort()
}

async function takeTurns(read: Reading, atMost: number): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    SELECT code_id AS "codeId" FROM (
      SELECT code_id, revoked_at, CASE WHEN source = ${BY_OFFICE} THEN 0
        ELSE row_number() OVER (PARTITION BY source ORDER BY revoked_at DESC, code_id) END AS turn
      FROM revoked_code
    ) one
    GROUP BY code_id ORDER BY min(turn), max(revoked_at) DESC, code_id LIMIT ${atMost}`.execute(read)
  return rows
}

/** Adds revoked codes of one source, a station or the office; codes are revoked for good. */
export async function addRevokedCodes(
  trx: Writing,
  office: Pick<Office, 'db' | 'randomBytes'>,
  { source, codeIds, now }: { readonly source: string; readonly codeIds: readonly CodeId[]; readonly now: number },
): Promise<void> {
  if (codeIds.length === 0) return
  const rows = codeIds.map((codeId) => [codeId, source, now])
  const given = givenRows(office.db.dialect, { code_id: 'text', source: 'text', revoked_at: 'whole' }, rows)
  const { rows: added } = await sql<{ code_id: string }>`
    INSERT INTO revoked_code (code_id, source, revoked_at)
    SELECT code_id, source, revoked_at FROM ${given} WHERE true
    ON CONFLICT (code_id, source) DO NOTHING RETURNING code_id`.execute(trx)
  if (added.length > 0) await raiseVersion(trx, office, 'revoked-codes')
}
