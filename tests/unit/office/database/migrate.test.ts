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
    expect(rows).toEqual([{ version: 1 }])
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
}

describe('a published migration', () => {
  it('never changes', () => {
    for (const { number, statements } of migrations) {
      const text = JSON.stringify([WORDS.sqlite, WORDS.postgres].map(statements))
      expect(createHash('sha256').update(text).digest('hex'), `migration ${number}`).toBe(PUBLISHED[number])
    }
  })
})
