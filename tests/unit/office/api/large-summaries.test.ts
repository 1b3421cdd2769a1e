import { expect, it, onTestFinished, vi } from 'vitest'
import { createServer } from '../../../../office/http/create-server.ts'
import { type As, aDoor } from '../../../support/office/a-door.ts'

const making = vi.hoisted(() => ({ held: null as (() => void)[] | null, ended: [] as unknown[] }))

// A summary that is large enough to take its time would take the test's, too.
vi.mock('../../../../office/summaries/summarise.ts', async (original) => {
  const { summarise } = await original<typeof import('../../../../office/summaries/summarise.ts')>()
  const held: typeof summarise = async (...asked) => {
    if (making.held) await new Promise<void>((go) => making.held?.push(go))
    const made = summarise(...asked)
    made.then(
      () => making.ended.push('made'),
      (fault) => making.ended.push(fault.problem),
    )
    return made
  }
  return { summarise: held }
})

const MONTH = 'summaries?from=2026-01-01&to=2026-01-31'
const DAYS = `${MONTH}&per=day`
const FILE = `${DAYS}&format=csv`

it('of many files at once, two are made, some wait, and the others are put off', async () => {
  const door = await aDoor('sqlite')
  const viewers = await Promise.all(Array.from({ length: 11 }, () => door.officer('viewer')))
  const ask = (as: As) => door.ask(as, 'GET', `/v1/${FILE}`)
  const letGo = holdMaking()
  const files = viewers.slice(1).map(ask)
  await vi.waitFor(() => expect(making.held).toHaveLength(2))
  const putOff = await ask(viewers[0]!)
  expect(putOff).toMatchObject({ status: 429, headers: { 'retry-after': '10' } })
  expect(putOff.json.type).toMatch(/:busy$/)
  letGo()
  expect((await Promise.all(files)).map(({ status }) => status)).toEqual(Array(10).fill(200))
})

it('of ten files that one token asks for at once, one is made and two wait, and an officer has theirs', async () => {
  const door = await aDoor('sqlite')
  const [viewer, token] = [await door.officer('viewer'), await door.token(['summaries:read'])]
  const letGo = holdMaking()
  const files = Array.from({ length: 10 }, () => door.ask(token, 'GET', `/v1/${FILE}`))
  const putOff = files.map((file) => file.then(({ status }) => status === 429))
  await vi.waitFor(() => expect(making.held).toHaveLength(1))
  const file = door.ask(viewer, 'GET', `/v1/${FILE}`)
  await vi.waitFor(() => expect(making.held).toHaveLength(2))
  letGo()
  expect((await file).status).toBe(200)
  expect((await Promise.all(putOff)).filter((isPutOff) => isPutOff)).toHaveLength(7)
})

it('of monthly reports and parts, one caller is made one at a time, and large ones do not wait for them', async () => {
  const door = await aDoor('sqlite')
  const [viewer, token] = [await door.officer('viewer'), await door.token(['summaries:read'])]
  const letGo = holdMaking()
  const parted = [`${MONTH}&breakdowns=item`, 'reports/monthly?month=2026-01']
  const asked = Array.from({ length: 60 }, (_, nth) => door.ask(token, 'GET', `/v1/${parted[nth % 2]}`))
  const ends = Promise.all(asked.map((answer) => answer.then(({ status }) => status)))
  await vi.waitFor(() => expect(making.held).toHaveLength(1))
  const others = [parted[0], FILE].map((route) => door.ask(viewer, 'GET', `/v1/${route}`))
  await vi.waitFor(() => expect(making.held).toHaveLength(3))
  letGo()
  expect((await Promise.all(others)).map(({ status }) => status)).toEqual([200, 200])
  expect((await ends).filter((status) => status === 429)).toHaveLength(52)
})

it('of many small summaries that one token asks for at once, three are made, and an officer waits for none', async () => {
  const door = await aDoor('sqlite')
  const [viewer, token] = [await door.officer('viewer'), await door.token(['summaries:read'])]
  const letGo = holdMaking()
  const asked = Array.from({ length: 20 }, () => door.ask(token, 'GET', `/v1/${MONTH}`))
  await vi.waitFor(() => expect(making.held).toHaveLength(3))
  const small = door.ask(viewer, 'GET', `/v1/${MONTH}`)
  await vi.waitFor(() => expect(making.held).toHaveLength(4))
  letGo()
  expect((await Promise.all([small, ...asked])).map(({ status }) => status)).toEqual(Array(21).fill(200))
})

it('a file of one row without parts waits for none', async () => {
  const door = await aDoor('sqlite')
  const viewer = await door.officer('viewer')
  const letGo = holdMaking()
  const asked = [MONTH, MONTH, MONTH].map((month) => door.ask(viewer, 'GET', `/v1/${month}&format=csv`))
  await vi.waitFor(() => expect(making.held).toHaveLength(3))
  letGo()
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200])
})

it('a file is made no further for whoever has hung up meanwhile', async () => {
  const door = await aDoor('sqlite')
  const server = createServer({ office: door.office, routes: door.routes, log() {} })
  onTestFinished(() => server.close())
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  let sockets = 0
  server.server.on('connection', (socket) => {
    sockets++
    socket.on('close', () => sockets--)
  })
  const letGo = holdMaking()
  const caller = new AbortController()
  const { headers } = await door.officer('viewer')
  const asked = fetch(`${address}/v1/${FILE}`, { headers, signal: caller.signal }).catch(() => {})
  await vi.waitFor(() => expect(making.held).toHaveLength(1))
  caller.abort()
  await asked
  await vi.waitFor(() => expect(sockets).toBe(0))
  letGo()
  await vi.waitFor(() => expect(making.ended).toEqual(['busy']))
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
  const viewers = await Promise.all([1, 2, 3].map(() => door.officer('viewer')))
  const ask = (route: string, as = viewers[0]!) => door.ask(as, 'GET', `/v1/${route}`)
  const letGo = holdMaking()
  const asked = viewers.map((viewer) => ask(large, viewer))
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
  making.ended = []
  const letGo = () => {
    making.held = null
    for (const go of held.splice(0)) go()
  }
  onTestFinished(letGo)
  return letGo
}
