import { sql } from 'kysely'
import { OfficeProblem } from '../http/office-problem.ts'
import { migrations } from './migrations/index.ts'
import type { Writing } from './office-database.ts'

/**
 * Refuses to write to a PostgreSQL that another version has brought to another form meanwhile: what this version would
 * write there, or leave out, would be wrong for good. Looked at first in each transaction: whoever has read the form
 * keeps a migration waiting until the transaction ends, and whoever comes while one is under way reads the new form.
 */
export async function refuseOtherForm(trx: Writing): Promise<void> {
  const { rows } = await sql<{ version: number }>`SELECT version FROM schema_version`.execute(trx)
  if (rows[0]?.version === migrations.at(-1)?.number) return
  throw new OfficeProblem(
    'outdated',
    'Another version of the office has changed the form of the database, and this server writes nothing to it any more. Stop it and start the new version; kiosks keep their sheets until then.',
    { retryAfterSeconds: RETRY_AFTER_SECONDS },
  )
}

/** Somebody has to come and start another version. */
const RETRY_AFTER_SECONDS = 60
