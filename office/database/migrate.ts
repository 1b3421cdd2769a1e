import { type Kysely, sql } from 'kysely'
import { migrations as all } from './migrations/index.ts'
import { type Dialect, type Migration, WORDS } from './migrations/migration.ts'
import { OfficeFault } from './office-fault.ts'
import type { Tables } from './tables.ts'

/**
 * Brings a database to the newest form, forward only, all steps or none. One from a newer version is refused
 * untouched. Two servers that start at once over one PostgreSQL take turns; those that write to it meanwhile are waited
 * for, and write nothing more to a form that is not theirs (see `refuseOtherForm`).
 */
export async function migrate(
  db: Kysely<Tables>,
  dialect: Dialect,
  migrations: readonly Migration[] = all,
): Promise<void> {
  const newest = migrations.at(-1)?.number ?? 0
  await db.transaction().execute(async (trx) => {
    if (dialect === 'postgres') await sql`SELECT pg_advisory_xact_lock(7205759)`.execute(trx)
    await sql`CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)`.execute(trx)
    const { rows } = await sql<{ version: number }>`SELECT version FROM schema_version`.execute(trx)
    const present = rows[0]?.version ?? 0
    if (present > newest) {
      throw new OfficeFault(
        `This database was last used by a newer version (form ${present}, this version knows ${newest}). Install that version again; nothing was changed.`,
      )
    }
    if (present === newest) return
    if (dialect === 'postgres') await sql`LOCK TABLE schema_version IN ACCESS EXCLUSIVE MODE`.execute(trx)
    for (const migration of migrations) {
      if (migration.number <= present) continue
      for (const table of dialect === 'postgres' ? (migration.copiesFrom ?? []) : []) {
        await sql`LOCK TABLE ${sql.table(table)} IN SHARE ROW EXCLUSIVE MODE`.execute(trx)
      }
      for (const statement of migration.statements(WORDS[dialect])) await sql.raw(statement).execute(trx)
    }
    if (rows.length === 0) await sql`INSERT INTO schema_version VALUES (${newest})`.execute(trx)
    else await sql`UPDATE schema_version SET version = ${newest}`.execute(trx)
  })
}
