import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { migrate } from '../../../../office/database/migrate.ts'
import { migrations } from '../../../../office/database/migrations/index.ts'
import { WORDS } from '../../../../office/database/migrations/migration.ts'
import type { OfficeDatabase } from '../../../../office/database/office-database.ts'
import { openSqlite } from '../../../../office/database/open-sqlite.ts'
import type { Tables } from '../../../../office/database/tables.ts'
import { aFolder } from '../../../support/a-station.ts'
import { type ADatabase, aDatabase, DATABASES } from '../../../support/office/an-office.ts'

describe.each(DATABASES)('the database, over %s', (name) => {
  it('is brought to the present form once, by two servers that start together too', async () => {
    const database = await aDatabase(name)
    // A data folder belongs to one process; a PostgreSQL may have several servers.
    const opened = name === 'sqlite' ? [await database.open()] : await Promise.all([database.open(), database.open()])
    for (const db of opened) {
      expect(await db.read.selectFrom('downlink_version').selectAll().execute()).toHaveLength(2)
      await db.close()
    }
    const again = await database.open()
    onTestFinished(() => again.close())
    const { rows } = await sql<{ version: number }>`SELECT version FROM schema_version`.execute(again.read)
    expect(rows).toEqual([{ version: 5 }])
  })

  it('of the first form is brought along with its stations, all of them open', async () => {
    const again = await aDatabaseOf(1, [
      "INSERT INTO node VALUES ('hut', NULL, 'station', 'Hut', 'hut/', 1)",
      "INSERT INTO station VALUES ('hut', 'HQ-1', 'Road 1', 5, NULL, NULL)",
    ])
    const stations = await again.read.selectFrom('station').select(['code', 'last_heard_at', 'closed_at']).execute()
    expect(stations).toEqual([{ code: 'HQ-1', last_heard_at: 5, closed_at: null }])
  })

  it('of the second form is brought along with its officers, and has strangers', async () => {
    const again = await aDatabaseOf(2, [
      "INSERT INTO node VALUES ('city', NULL, 'city', 'City', 'city/', 1)",
      "INSERT INTO officer VALUES ('o', 'mei', 'Mei', 'city', 'admin', 'hash', 0, 1, 2, 3, 4, 5)",
    ])
    const officers = await again.read.selectFrom('officer').select(['login', 'wrong_tries', 'made_at']).execute()
    expect(officers).toEqual([{ login: 'mei', wrong_tries: 2, made_at: 5 }])
    expect(await again.read.selectFrom('stranger').selectAll().execute()).toEqual([])
  })

  it('of the third form has all items together beside each of them, and its catalogue as it was', async () => {
    const again = await aDatabaseOf(3, [
      `INSERT INTO rollup VALUES
        ('city', 'day', '2026-01-05', 'items-issued', 'all', 12), ('city', 'day', '2026-01-05', 'visits', 'hour:08', 9),
        ('city', 'day', '2026-01-05', 'items-issued', 'item:mask', 7),
        ('city', 'day', '2026-01-05', 'items-issued', 'item:x-1', 5),
        ('city', 'month', '2026-01-01', 'items-issued', 'item:mask', 7)`,
      `INSERT INTO level_change VALUES
        ('city', 'items-on-hand', 'item:mask', '2026-01-05', 70), ('city', 'items-on-hand', 'item:x-1', '2026-01-05', 50),
        ('city', 'items-on-hand', 'item:mask', '2026-01-06', 4), ('city', 'items-on-hand', 'item:x-1', '2026-01-06', -4)`,
      "INSERT INTO catalogue_item VALUES ('scarf', '{}')",
    ])
    const sums = again.read.selectFrom('rollup').select(['grain', 'value']).where('dimension', '=', 'item*')
    expect(await sums.orderBy('grain').execute()).toEqual([
      { grain: 'day', value: 12 },
      { grain: 'month', value: 7 },
    ])
    const levels = again.read.selectFrom('level_change').select(['business_date', 'change'])
    expect(await levels.where('dimension', '=', 'item*').execute()).toEqual([
      { business_date: '2026-01-05', change: 120 },
    ])
    const items = await again.read.selectFrom('catalogue_item').selectAll().execute()
    expect(items).toEqual([{ item_id: 'scarf', details: '{}', removed_at: null }])
  })

  it('of the fourth form knows which key a kiosk signs rider codes with, if it came with it', async () => {
    const again = await aDatabaseOf(4, [
      "INSERT INTO node VALUES ('hut', NULL, 'station', 'Hut', 'hut/', 1)",
      "INSERT INTO station (station_id, code, address) VALUES ('hut', 'HQ-1', 'Road 1')",
      `INSERT INTO station_key (public_key, key_id, station_id, paired_at, ended_at) VALUES
        ('k1', '1', 'hut', 10, 20), ('k2', '2', 'hut', 20, 30), ('k3', '3', 'hut', 30, NULL)`,
      "INSERT INTO station_issuer VALUES ('i1', 'hut', 10, 0), ('i2', 'hut', 20, 1)",
    ])
    const keys = again.read.selectFrom('station_key').select(['public_key', 'issuer_key']).orderBy('public_key')
    expect((await keys.execute()).map((key) => [key.public_key, key.issuer_key])).toEqual([
      ['k1', 'i1'],
      ['k2', 'i2'],
      ['k3', null],
    ])
  })

  it('of a newer version is refused untouched', async () => {
    const database = await aDatabase(name)
    const db = await database.open()
    await db.write((trx) => sql`UPDATE schema_version SET version = 99`.execute(trx))
    await db.close()
    await expect(database.open()).rejects.toThrow('newer version')
  })

  /** One that was of an earlier form, with these rows, and is open now. */
  async function aDatabaseOf(version: number, statements: readonly string[]): Promise<OfficeDatabase> {
    const database = await aDatabase(name)
    await takeBack(database, version, statements)
    const again = await database.open()
    onTestFinished(() => again.close())
    return again
  }
})

describe('servers of several versions over one PostgreSQL', () => {
  it('are refused every write once a newer one has brought the database along, and write nothing', async () => {
    const { db } = await anOpenDatabase()
    await db.write((trx) => sql`UPDATE schema_version SET version = version + 1`.execute(trx))
    const writing = db.write((trx) => trx.insertInto('seen_count').values(SEEN).execute())
    await expect(writing).rejects.toMatchObject({ problem: 'outdated' })
    expect(await db.read.selectFrom('seen_count').selectAll().execute()).toEqual([])
  })

  it('are waited for by a newer one while they write, and refused what they would write meanwhile', async () => {
    const { db, database } = await anOpenDatabase()
    const newer = aConnection(database)
    let end = () => {}
    const held = new Promise<void>((go) => {
      end = go
    })
    const first = db.write(async (trx) => {
      await trx.insertInto('seen_count').values(SEEN).execute()
      await held
    })
    await vi.waitFor(async () => expect(await howManyWrite(db.read)).toBe(1), PATIENCE)
    const copies = "INSERT INTO seen_count SELECT measure, 'copied' FROM seen_count"
    const number = migrations.length + 1
    const migrating = migrate(newer, 'postgres', [...migrations, { number, name: 'newer', statements: () => [copies] }])
    await vi.waitFor(async () => expect(await howManyWait(db.read)).toBe(1), PATIENCE)
    const second = db.write((trx) =>
      trx
        .insertInto('seen_count')
        .values({ ...SEEN, dimension: 'late' })
        .execute(),
    )
    second.catch(() => {})
    await vi.waitFor(async () => expect(await howManyWait(db.read)).toBe(2), PATIENCE)
    end()
    await Promise.all([first, migrating])
    await expect(second).rejects.toMatchObject({ problem: 'outdated' })
    const seen = await newer.selectFrom('seen_count').select('dimension').orderBy('dimension').execute()
    expect(seen.map(({ dimension }) => dimension)).toEqual(['all', 'copied'])
  })

  it('are waited for even where they write without looking, as the third form did', async () => {
    const database = await aDatabase('postgres')
    await takeBack(database, 3, [])
    const older = aConnection(database)
    const opening = await older.transaction().execute(async (trx) => {
      await sql`INSERT INTO rollup VALUES ('city', 'day', '2026-01-05', 'items-issued', 'item:mask', 7)`.execute(trx)
      const opened = database.open()
      await vi.waitFor(async () => expect(await howManyWait(older)).toBe(1), PATIENCE)
      return { opened }
    })
    const db = await opening.opened
    onTestFinished(() => db.close())
    const all = await db.read.selectFrom('rollup').select('value').where('dimension', '=', 'item*').execute()
    expect(all).toEqual([{ value: 7 }])
  })

  async function anOpenDatabase() {
    const database = await aDatabase('postgres')
    const db = await database.open()
    onTestFinished(() => db.close())
    return { db, database }
  }

  function aConnection({ url }: ADatabase): Kysely<Tables> {
    const pool = new pg.Pool({ connectionString: url ?? '' })
    pool.on('error', () => {})
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
    onTestFinished(() => db.destroy())
    return db
  }

  /** Connections that wait for a lock. */
  function howManyWait(db: Kysely<Tables>): Promise<number> {
    return howMany(db, sql`wait_event_type = 'Lock'`)
  }

  /** Connections that are in the midst of a transaction. */
  function howManyWrite(db: Kysely<Tables>): Promise<number> {
    return howMany(db, sql`state = 'idle in transaction'`)
  }

  async function howMany(db: Kysely<Tables>, which: RawBuilder<unknown>): Promise<number> {
    const { rows } = await sql`
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND ${which}`.execute(db)
    return rows.length
  }
})

const PATIENCE = { timeout: 20_000 }

const SEEN = { measure: 'visits', dimension: 'all' } as const

/** Takes a database back to an earlier form, with these rows. */
async function takeBack(database: ADatabase, version: number, statements: readonly string[]): Promise<void> {
  const db = await database.open()
  const undone = Object.entries(UNDONE).filter(([number]) => Number(number) > version)
  await db.write(async (trx) => {
    for (const statement of [...undone.toReversed().flatMap(([, steps]) => steps), ...statements])
      await sql.raw(statement).execute(trx)
    await sql`UPDATE schema_version SET version = ${version}`.execute(trx)
  })
  await db.close()
}

/** What takes each migration back, of a database that has nothing in it yet. */
const UNDONE: Readonly<Record<number, readonly string[]>> = {
  2: ['ALTER TABLE station DROP COLUMN closed_date', 'ALTER TABLE station DROP COLUMN closed_at'],
  3: ['DROP TABLE stranger'],
  4: ['ALTER TABLE catalogue_item DROP COLUMN removed_at'],
  5: ['ALTER TABLE station_key DROP COLUMN issuer_key'],
}

describe('a data folder', () => {
  it('is held by one office at a time', async () => {
    const folder = aFolder()
    const db = await openSqlite(folder)
    await expect(openSqlite(folder)).rejects.toThrow('already open')
    await db.close()
    const again = await openSqlite(folder)
    await again.close()
  })
})

/** What each published migration was published as. */
const PUBLISHED: Readonly<Record<number, string>> = {
  1: '0a86c2f5e56a3e4f94ba9e5d7d4b9d83af0b99b4c169d25937ba2d795f452d2c',
  2: '55c429ef96fde0c93a4709d35ff92185b7f849d092942a9ecdb5dfe2f1bc7803',
  3: '08e5ab394196d15da312354c2510ee0a4cfb661d7d5520f0f122a51982890a93',
  4: 'd5a274ecbe7d08d529942c218c6b6e753629687c64c4d4da5876e5758a2c222d',
  5: '63fd320fd29f7213d751a865f7e6ebad0f0b52b40a8d865ae3615e2ade15740c',
}

describe('a published migration', () => {
  it('never changes', () => {
    for (const { number, statements } of migrations) {
      const text = JSON.stringify([WORDS.sqlite, WORDS.postgres].map(statements))
      expect(createHash('sha256').update(text).digest('hex'), `migration ${number}`).toBe(PUBLISHED[number])
    }
  })
})
