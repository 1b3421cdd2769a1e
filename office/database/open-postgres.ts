import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { createRoom } from '../http/create-room.ts'
import { migrate } from './migrate.ts'
import type { OfficeDatabase } from './office-database.ts'
import { OfficeFault } from './office-fault.ts'
import { refuseOtherForm } from './refuse-other-form.ts'
import type { Tables } from './tables.ts'
import { upsertAtOnce } from './upsert.ts'

const CONNECTIONS = 10
/** So many of them may be held for what reads together, and takes its time: kiosks and officers have the others. */
const TOGETHER = { atOnce: 6, inLine: Number.POSITIVE_INFINITY }
/** The type ids of BIGINT and NUMERIC, which pg would hand over as texts. Nothing here is beyond 2^53. */
const NUMBERS: readonly number[] = [20, 1700]

/** Opens the office's database on a PostgreSQL server: `postgresql://name:password@host:5432/office`. */
export async function openPostgres(url: string): Promise<OfficeDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        NUMBERS.includes(id) ? Number : pg.types.getTypeParser(id, format as 'text'),
    },
  })
  // A connection that breaks while idle is replaced at the next query.
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(db, 'postgres')
  } catch (fault) {
    await db.destroy()
    if (fault instanceof Error && 'code' in fault && /^(ECONN|ENOTFOUND|28|3D)/.test(String(fault.code))) {
      throw new OfficeFault(`The database of OFFICE_DATABASE_URL cannot be opened: ${fault.message}`)
    }
    throw fault
  }
  const room = createRoom({ ...TOGETHER, each: TOGETHER })
  return {
    dialect: 'postgres',
    read: db,
    readTogether: (useCase, isAwaited = () => true) =>
      room(() => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(useCase), {
        caller: '',
        isAwaited,
      }),
    write: (useCase) =>
      db.transaction().execute(async (trx) => {
        await refuseOtherForm(trx)
        return useCase(trx)
      }),
    async upsert(trx, upsert, rows) {
      if (rows.length > 0) await upsertAtOnce(trx, upsert, rows)
    },
    close: () => db.destroy(),
  }
}
