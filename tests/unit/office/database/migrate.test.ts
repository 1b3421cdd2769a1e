import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrations } from '../../../../office/database/migrations/index.ts'
import { WORDS } from '../../../../office/database/migrations/migration.ts'
import { openSqlite } from '../../../../office/database/open-sqlite.ts'
import { aFolder } from '../../../support/a-station.ts'
import { aDatabase, DATABASES } from '../../../support/office/an-office.ts'

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
    expect(rows).toEqual([{ version: 3 }])
  })

  it('of the first form is brought along with its stations, all of them open', async () => {
    const database = await aDatabase(name)
    const db = await database.open()
    await db.write(async (trx) => {
      await sql`DROP TABLE stranger`.execute(trx)
      await sql`ALTER TABLE station DROP COLUMN closed_date`.execute(trx)
      await sql`ALTER TABLE station DROP COLUMN closed_at`.execute(trx)
      await sql`UPDATE schema_version SET version = 1`.execute(trx)
      await sql`INSERT INTO node VALUES ('hut', NULL, 'station', 'Hut', 'hut/', 1)`.execute(trx)
      await sql`INSERT INTO station VALUES ('hut', 'HQ-1', 'Road 1', 5, NULL, NULL)`.execute(trx)
    })
    await db.close()
    const again = await database.open()
    onTestFinished(() => again.close())
    const stations = await again.read.selectFrom('station').select(['code', 'last_heard_at', 'closed_at']).execute()
    expect(stations).toEqual([{ code: 'HQ-1', last_heard_at: 5, closed_at: null }])
  })

  it('of a newer version is refused untouched', async () => {
    const database = await aDatabase(name)
    const db = await database.open()
    await db.write((trx) => sql`UPDATE schema_version SET version = 99`.execute(trx))
    await db.close()
    await expect(database.open()).rejects.toThrow('newer version')
  })
})

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
}

describe('a published migration', () => {
  it('never changes', () => {
    for (const { number, statements } of migrations) {
      const text = JSON.stringify([WORDS.sqlite, WORDS.postgres].map(statements))
      expect(createHash('sha256').update(text).digest('hex'), `migration ${number}`).toBe(PUBLISHED[number])
    }
  })
})
