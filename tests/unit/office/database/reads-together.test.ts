import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readsTogether } from '../../../../office/database/reads-together.ts'
import type { Tables } from '../../../../office/database/tables.ts'
import { aDatabase, DATABASES } from '../../../support/office/an-office.ts'

it.each(DATABASES)('keep nobody from writing, however many they are, over %s', async (name) => {
  const db = await (await aDatabase(name)).open()
  onTestFinished(() => db.close())
  const held = holding()
  const read = Promise.all(Array.from({ length: 30 }, (_, nth) => db.readTogether(() => held.wait(nth))))
  await vi.waitFor(() => expect(held.waiting()).toBeGreaterThan(3))
  await db.write((trx) => trx.insertInto('seen_count').values({ measure: 'visits', dimension: 'all' }).execute())
  held.letGo()
  expect(await read).toHaveLength(30)
})

describe('reads together of one file', () => {
  it('are six at once, on as many connections, and the others take their turns', async () => {
    const { together, opened } = someReads()
    const held = holding()
    const read = Array.from({ length: 60 }, (_, nth) => together.run(() => held.wait(nth)))
    await settled()
    expect([opened(), held.waiting()]).toEqual([6, 6])
    held.letGo()
    expect(await Promise.all(read)).toEqual(Array.from({ length: 60 }, (_, nth) => nth))
    expect(opened()).toBe(6)
  })

  it('are not begun for whoever has hung up before it was their turn', async () => {
    const { together } = someReads()
    const held = holding()
    const first = [1, 2, 3, 4, 5, 6].map((nth) => together.run(() => held.wait(nth)))
    let hasBegun = false
    const begin = async () => {
      hasBegun = true
    }
    const gone = expect(together.run(begin, () => false)).rejects.toMatchObject({ problem: 'busy' })
    await settled()
    held.letGo()
    await Promise.all([...first, gone])
    expect(hasBegun).toBe(false)
  })
})

function someReads() {
  let opened = 0
  const together = readsTogether(() => {
    opened++
    return new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Database(':memory:') }) })
  })
  onTestFinished(() => together.close())
  return { together, opened: () => opened }
}

/** Lets whatever waits here go on once, and all that comes later at once. */
function holding() {
  const held: (() => void)[] = []
  let isHeld = true
  return {
    waiting: () => held.length,
    wait: async (nth: number) => {
      if (isHeld) await new Promise<void>((go) => held.push(go))
      return nth
    },
    letGo: () => {
      isHeld = false
      for (const go of held) go()
    },
  }
}

/** All that was ready to go on has gone on. */
function settled(): Promise<void> {
  return new Promise((go) => setTimeout(go, 0))
}
