import { expect, it, onTestFinished, vi } from 'vitest'
import { type As, aDoor } from '../../../support/office/a-door.ts'

const making = vi.hoisted(() => ({ held: null as (() => void)[] | null }))

// A summary that is large enough to take its time would take the test's, too.
vi.mock('../../../../office/summaries/summarise.ts', async (original) => {
  const { summarise } = await original<typeof import('../../../../office/summaries/summarise.ts')>()
  const held: typeof summarise = async (...asked) => {
    if (making.held) await new Promise<void>((go) => making.held?.push(go))
    return summarise(...asked)
  }
  return { summarise: held }
})

const MONTH = 'summaries?from=2026-01-01&to=2026-01-31'
const FILE = `${MONTH}&format=csv`

it('of many files at once, two are made, some wait, and the others are put off', async () => {
  const door = await aDoor('sqlite')
  const viewer = await door.officer('viewer')
  const ask = (route: string) => door.ask(viewer, 'GET', `/v1/${route}`)
  const letGo = holdMaking()
  const files = Array.from({ length: 10 }, () => ask(FILE))
  await vi.waitFor(() => expect(making.held).toHaveLength(2))
  const putOff = await ask(FILE)
  expect(putOff).toMatchObject({ status: 429, headers: { 'retry-after': '10' } })
  expect(putOff.json.type).toMatch(/:busy$/)
  letGo()
  expect((await Promise.all(files)).map(({ status }) => status)).toEqual(Array(10).fill(200))
})

it('a file is not made for whoever may no longer have it once it is their turn', async () => {
  const door = await aDoor('sqlite')
  const [viewer, token] = [await door.officer('viewer'), await door.token(['summaries:read'])]
  const ask = (as: As) => door.ask(as, 'GET', `/v1/${FILE}`)
  const letGo = holdMaking()
  const inside = [ask(await door.officer('viewer')), ask(await door.officer('viewer'))]
  await vi.waitFor(() => expect(making.held).toHaveLength(2))
  const looked = vi.spyOn(door.office.db.read, 'selectFrom')
  const waiting = [ask(viewer), ask(token)]
  // Who calls was looked up, and where each of them belongs: both were let in.
  await vi.waitFor(() => expect(looked.mock.calls.filter(([table]) => String(table) === 'node')).toHaveLength(2))
  await door.office.db.write(async (trx) => {
    await trx.deleteFrom('session').execute()
    await trx.updateTable('api_token').set({ ended_at: door.clock.now() }).execute()
  })
  letGo()
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([401, 401])
  expect((await Promise.all(inside)).map(({ status }) => status)).toEqual([200, 200])
})

it.each([
  ['each day of years', `${MONTH.replace('2026-01-01', '2024-01-01')}&per=day`],
  ['each month of a year by its parts', `${MONTH.replace('2026-01-01', '2025-02-01')}&breakdowns=item`],
])('a small summary does not wait for large ones, such as those of %s', async (_, large) => {
  const door = await aDoor('sqlite')
  const viewer = await door.officer('viewer')
  const ask = (route: string) => door.ask(viewer, 'GET', `/v1/${route}`)
  const letGo = holdMaking()
  const asked = [ask(large), ask(large), ask(large)]
  await vi.waitFor(() => expect(making.held).toHaveLength(2))
  const small = ask(`${MONTH}&per=day`)
  await vi.waitFor(() => expect(making.held).toHaveLength(3))
  letGo()
  expect((await Promise.all([...asked, small])).map(({ status }) => status)).toEqual(Array(4).fill(200))
})

/** Makes whoever summarises wait; answers what lets them go on. */
function holdMaking(): () => void {
  const held: (() => void)[] = []
  making.held = held
  const letGo = () => {
    making.held = null
    for (const go of held.splice(0)) go()
  }
  onTestFinished(letGo)
  return letGo
}
