import { type AddressInfo, connect } from 'node:net'
import { PassThrough } from 'node:stream'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { z } from 'zod'
import { CONNECTION_LIMITS } from '../../../../electron/station/sync/office-connection.ts'
import { createServer } from '../../../../office/http/create-server.ts'
import { OfficeProblem } from '../../../../office/http/office-problem.ts'
import { type Call, defineRoute, NOTHING, type Route } from '../../../../office/http/route.ts'
import { aBatch, aDaySheet } from '../../../support/office/a-day-sheet.ts'
import { type ADoor, aDoor, aPairedKiosk, pair } from '../../../support/office/a-door.ts'
import { anOffice } from '../../../support/office/an-office.ts'

const ROUTE = {
  path: '/v1/thing',
  operation: 'thing',
  says: 'Do a thing',
  group: 'test',
  access: { by: 'anyone' },
  answers: { 204: { says: 'Done' } },
  problems: [],
} as const

describe('an office behind a proxy', () => {
  it('takes a caller to be where the proxy says, and not where the caller itself does', async () => {
    const { office } = await anOffice('sqlite')
    const server = createServer({ office, routes: [], log() {}, isBehindProxy: true })
    onTestFinished(() => server.close())
    let from = ''
    server.addHook('onRequest', async (request) => {
      from = request.ip
    })
    const headers = { 'x-forwarded-for': '6.6.6.6, 192.0.2.7', 'x-forwarded-proto': 'https' }
    const answer = await server.inject({ method: 'GET', url: '/v1/nothing', headers })
    expect(from).toBe('192.0.2.7')
    expect(answer.headers['strict-transport-security']).toBeDefined()
  })
})

describe('a request that is long on its way', () => {
  it('is waited for longer than its kiosk tries', async () => {
    const { server } = aServer(await aDoor('sqlite'))
    expect(server.server.requestTimeout).toBeGreaterThan(CONNECTION_LIMITS.wholeMs)
  })

  it('is answered when it comes slowly, and cut off when it lies still or never ends', async () => {
    const limits = { requestMs: 800, stillMs: 400, answerMs: 400 }
    const { office } = await anOffice('sqlite')
    const route = defineRoute({ ...ROUTE, method: 'POST', body: z.number(), handle: async () => NOTHING })
    const server = createServer({ office, routes: [route], log() {}, limits })
    onTestFinished(() => server.close())
    // Node itself looks every half a minute, and takes the shorter of the two times to be the head's.
    Object.assign(server.server, { connectionsCheckingInterval: 20, headersTimeout: limits.stillMs })
    await server.listen({ host: '127.0.0.1', port: 0 })
    const { port } = server.server.address() as AddressInfo
    const send = (pieces: number, isWhole: boolean) =>
      new Promise<string>((resolve) => {
        const request = connect(port, '127.0.0.1', () => {
          request.write('POST /v1/thing HTTP/1.1\r\nhost: office\r\ncontent-type: application/json\r\n')
          request.write(`connection: close\r\ncontent-length: ${isWhole ? pieces : pieces + 1}\r\n\r\n`)
        })
        let sent = 0
        const drip = setInterval(() => {
          if (sent++ < pieces) request.write('1')
        }, 100)
        let said = ''
        request.on('data', (piece) => {
          said += String(piece)
        })
        request.on('error', () => {})
        request.on('close', () => {
          clearInterval(drip)
          resolve(said.split('\r\n', 1)[0] ?? '')
        })
      })
    const [slow, still, endless] = await Promise.all([send(5, true), send(1, false), send(1_000, false)])
    expect([slow, still, endless]).toEqual(['HTTP/1.1 204 No Content', '', expect.stringMatching(/^$|^HTTP\/1.1 408 /)])
  })

  it('of nobody that is known as a station is refused before its body is there', async () => {
    const door = await aDoor('sqlite')
    const { stationId } = await aPairedKiosk(door, await door.street())
    const { send } = aServer(door)
    const url = `/v1/stations/${stationId}/day-sheets`
    expect((await send('PUT', url, {}, new PassThrough())).json().type).toMatch(/not-signed$/)
    const input = 'station=("@method" "@path" "@query" "content-digest");created=1;keyid="000000000000";alg="ed25519"'
    const headers = { 'signature-input': input }
    expect((await send('PUT', url, headers, new PassThrough())).json().type).toMatch(/unknown-station$/)
  })

  it('is not done for an admin who was dismissed meanwhile', async () => {
    const door = await aDoor('sqlite')
    const admin = await door.officer('admin', door.city, 'li')
    const { send } = aServer(door)
    const body = new PassThrough()
    const answer = send('POST', '/v1/nodes', { ...admin.headers, 'content-type': 'application/json' }, body)
    body.write(`{"parentId":"${door.city.nodeId}",`)
    await new Promise((go) => setTimeout(go, 50))
    await door.office.db.write((trx) => trx.updateTable('officer').set({ is_active: 0 }).execute())
    body.end('"name":"Mine"}')
    expect((await answer).json().type).toMatch(/not-signed-in$/)
  })

  function aServer({ office, routes }: ADoor) {
    const server = createServer({ office, routes, log() {} })
    onTestFinished(() => server.close())
    const send = (method: 'PUT' | 'POST', url: string, headers: object, payload: PassThrough) =>
      server.inject({ method, url, headers: headers as Record<string, string>, payload })
    return { server, send }
  }
})

describe('an answer that is long in the making', () => {
  it('is waited for longer than a connection may lie still, though not for good', async () => {
    const limits = { requestMs: 800, stillMs: 100, answerMs: 600 }
    const { office } = await anOffice('sqlite')
    const handle = async ({ query }: Call) => {
      await new Promise((go) => setTimeout(go, (query as { ms: number }).ms))
      return NOTHING
    }
    const query = z.strictObject({ ms: z.coerce.number() })
    const route: Route = { ...ROUTE, method: 'GET', query, handle }
    const server = createServer({ office, routes: [route], log() {}, limits })
    onTestFinished(() => server.close())
    const address = await server.listen({ host: '127.0.0.1', port: 0 })
    const ask = (ms: number) =>
      fetch(`${address}/v1/thing?ms=${ms}`).then(
        ({ status }) => status,
        () => 'cut off',
      )
    expect(await Promise.all([ask(0), ask(300), ask(900)])).toEqual([204, 204, 'cut off'])
  })
})

it('says once that its database is of another version, and to each caller to come again', async () => {
  const { office } = await anOffice('sqlite')
  const handle = async () => {
    throw new OfficeProblem('outdated', 'Start the new version.', { retryAfterSeconds: 60 })
  }
  const log: string[] = []
  const route = { ...ROUTE, method: 'GET', handle } as const
  const server = createServer({ office, routes: [route], log: (line) => log.push(line) })
  onTestFinished(() => server.close())
  for (const nth of [1, 2]) {
    const answer = await server.inject({ method: 'GET', url: ROUTE.path })
    expect([answer.statusCode, answer.headers['retry-after']], `call ${nth}`).toEqual([503, '60'])
  }
  expect(log).toEqual(['Start the new version.'])
})

it('knows of a caller who has hung up that nobody waits for the answer', async () => {
  const { office } = await anOffice('sqlite')
  let call: Call | undefined
  let answer = () => {}
  const never = new Promise<void>((go) => {
    answer = go
  })
  const handle = async (asked: Call) => {
    call = asked
    await never
    return NOTHING
  }
  const server = createServer({ office, routes: [{ ...ROUTE, method: 'GET', handle }], log() {} })
  onTestFinished(() => server.close())
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  const caller = new AbortController()
  const asked = fetch(`${address}/v1/thing`, { signal: caller.signal }).catch(() => {})
  await vi.waitFor(() => expect(call?.isAwaited()).toBe(true))
  caller.abort()
  await vi.waitFor(() => expect(call?.isAwaited()).toBe(false))
  answer()
  await asked
})

describe('a kiosk that is moved to another station', () => {
  it('is heard there at once, though it is remembered as that of the first', async () => {
    const door = await aDoor('sqlite')
    const kiosk = await aPairedKiosk(door, await door.street())
    const batch = aBatch({ sheets: [aDaySheet({ date: '2026-01-16' })] })
    const put = (stationId: string) => kiosk.ask(door, 'PUT', `/v1/stations/${stationId}/day-sheets`, batch)
    expect((await put(kiosk.stationId)).status).toBe(200)
    const other = await door.station(await door.street())
    expect((await pair(door, other.stationId, kiosk)).status).toBe(201)
    // It is known there; what it has of the log is with the station that it left.
    const moved = await put(other.stationId)
    expect([moved.status, moved.json.type]).toEqual([409, expect.stringMatching(/series-elsewhere$/)])
    expect((await put(kiosk.stationId)).json.type).toMatch(/unknown-station$/)
  })
})
