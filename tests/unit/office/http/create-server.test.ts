import { PassThrough } from 'node:stream'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createServer } from '../../../../office/http/create-server.ts'
import { aBatch, aDaySheet } from '../../../support/office/a-day-sheet.ts'
import { type ADoor, aDoor, aPairedKiosk, pair } from '../../../support/office/a-door.ts'
import { anOffice } from '../../../support/office/an-office.ts'

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
  it('is waited for longer than its kiosk tries, and not without an end', async () => {
    const { server } = aServer(await aDoor('sqlite'))
    expect(server.server).toMatchObject({ requestTimeout: 240_000, timeout: 120_000 })
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
