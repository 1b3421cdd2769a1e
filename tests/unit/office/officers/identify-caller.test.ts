import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { aDoor } from '../../../support/office/a-door.ts'

it('lets officers and tokens read on where another version keeps it from writing down that they do', async () => {
  const door = await aDoor('postgres')
  const officer = await door.officer('viewer')
  const token = await door.token(['summaries:read'])
  await door.office.db.write((trx) => sql`UPDATE schema_version SET version = version + 1`.execute(trx))
  door.clock.pass(10 * 60_000)
  for (const caller of [officer, token]) expect((await door.ask(caller, 'GET', '/v1/measures')).status).toBe(200)
})
