import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { holdDataFolder } from './hold-data-folder.ts'
import { migrate } from './migrate.ts'
import type { OfficeDatabase } from './office-database.ts'
import { readsTogether } from './reads-together.ts'
import type { Tables } from './tables.ts'
import { upsertText } from './upsert.ts'

/**
 * Opens the office's database file, made when missing, and brings it to the present form. Every commit is on disk
 * before it counts. Writers take turns on one connection; readers have another, and the write-ahead log lets them by.
 */
export async function openSqlite(dataDir: string): Promise<OfficeDatabase> {
  const letGo = holdDataFolder(dataDir)
  const file = join(dataDir, 'office.db')
  const connection = connect(file, { isReader: false, cacheKiB: CACHE_KIB })
  const writer = kyselyOver(connection)
  try {
    chmodSync(file, 0o600)
    await migrate(writer, 'sqlite')
  } catch (fault) {
    await writer.destroy()
    letGo()
    throw fault
  }
  const read = kyselyOver(connect(file, { isReader: true, cacheKiB: CACHE_KIB }))
  const together = readsTogether(() => kyselyOver(connect(file, { isReader: true, cacheKiB: TOGETHER_CACHE_KIB })))
  return {
    dialect: 'sqlite',
    read,
    readTogether: together.run,
    write: (useCase) => writer.transaction().execute(useCase),
    // On the writer's one connection, and so inside whatever transaction is open on it.
    async upsert(_trx, upsert, rows) {
      const several = connection.prepare(upsertText(upsert, ROWS_AT_ONCE))
      const one = connection.prepare(upsertText(upsert, 1))
      let at = 0
      for (; at + ROWS_AT_ONCE <= rows.length; at += ROWS_AT_ONCE) several.run(rows.slice(at, at + ROWS_AT_ONCE).flat())
      for (; at < rows.length; at++) one.run(rows[at])
    },
    async close() {
      await together.close()
      await read.destroy()
      await writer.destroy()
      letGo()
    },
  }
}

/** Pages in memory of the writer, and of the reader that most share. */
const CACHE_KIB = 65_536
/** The same of each of the few that read together: what they read is far more, and read once. */
const TOGETHER_CACHE_KIB = 16_384

type Opening = { readonly isReader: boolean; readonly cacheKiB: number }

function connect(file: string, { isReader, cacheKiB }: Opening): Connection {
  const db = new Database(file, { timeout: 5_000, readonly: isReader })
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('temp_store = MEMORY')
  db.pragma(`cache_size = -${cacheKiB}`)
  return withKeptStatements(db)
}

function kyselyOver(connection: Connection): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) })
}

type Connection = Pick<Database.Database, 'prepare' | 'close'>

/** A call of SQLite costs as much as a row; of more rows than this at once the gain is small. */
const ROWS_AT_ONCE = 10

const MOST_STATEMENTS = 300

/** Kysely prepares each query anew; the same text keeps its statement here. */
function withKeptStatements(db: Database.Database): Connection {
  const kept = new Map<string, Database.Statement>()
  // The types of what a statement takes and gives are its caller's to know.
  const prepare = ((text: string) => {
    const known = kept.get(text)
    if (known) return known
    if (kept.size >= MOST_STATEMENTS) kept.clear()
    const statement = db.prepare(text)
    kept.set(text, statement)
    return statement
  }) as Database.Database['prepare']
  return { prepare, close: () => db.close() }
}
