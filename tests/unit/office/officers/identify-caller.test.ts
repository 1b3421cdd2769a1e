import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { identifyCaller } from '../../../../office/officers/identify-caller.ts'
import { type ADoor, aDoor } from '../../../support/office/a-door.ts'
import { DATABASES, type DatabaseName } from '../../../support/office/an-office.ts'

it('lets officers and tokens read on where another version keeps it from writing down that they do', async () => {
  const door = await aDoor('postgres')
  const officer = await door.officer('viewer')
  const token = await door.token(['summaries:read'])
  await door.office.db.write((trx) => sql`UPDATE schema_version SET version = version + 1`.execute(trx))
  door.clock.pass(10 * 60_000)
  for (const caller of [officer, token]) expect((await door.ask(caller, 'GET', '/v1/measures')).status).toBe(200)
})

it.each(DATABASES)('lets officers and tokens read on where nothing can be written, over %s', async (name) => {
  const door = await aDoor(name)
  const officer = await door.officer('viewer')
  const token = await door.token(['summaries:read'])
  await makeReadOnly(door, name)
  door.clock.pass(10 * 60_000)
  for (const caller of [officer, token]) {
    for (const url of ['/v1/measures', '/v1/summaries?from=2026-01-01&to=2026-01-31']) {
      expect((await door.ask(caller, 'GET', url)).status).toBe(200)
    }
  }
  expect(door.log).toEqual([])
})

it('says once why it cannot write uses down, and again after it could', async () => {
  const door = await aDoor('sqlite')
  const lines: string[] = []
  const office = { ...door.office, log: (line: string) => lines.push(line) }
  const { authorization } = (await door.token(['summaries:read'])).headers
  const access = { by: 'officer', role: 'viewer', scope: 'summaries:read' } as const
  const callTwice = async () => {
    for (const _call of [1, 2]) await identifyCaller(office, access, { session: undefined, authorization })
    door.clock.pass(10 * 60_000)
  }
  await makeReadOnly(door, 'sqlite')
  await callTwice()
  expect(lines).toEqual([expect.stringMatching(/^Uses of sessions and tokens are not written down: .*readonly/)])
  await door.office.db.write((trx) => sql`PRAGMA query_only = OFF`.execute(trx))
  await callTwice()
  expect(lines).toHaveLength(1)
  await makeReadOnly(door, 'sqlite')
  await callTwice()
  expect(lines).toHaveLength(2)
})

/** As a standby is, to which PostgreSQL has failed over, or a disk without room. */
async function makeReadOnly({ office: { db } }: ADoor, name: DatabaseName): Promise<void> {
  if (name === 'sqlite') {
    await db.write((trx) => sql`PRAGMA query_only = ON`.execute(trx))
    return
  }
  const connections = 10
  let changed = 0
  let goOn = () => {}
  const areAll = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const change = () =>
    db.read.connection().execute(async (one) => {
      await sql`SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY`.execute(one)
      if (++changed === connections) goOn()
      // Held until then, so that each is another one.
      await areAll
    })
  await Promise.all(Array.from({ length: connections }, change))
}
