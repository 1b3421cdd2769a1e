import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../../support/a-clock.ts'
import { aBatch, aDaySheet, aPlace, aTrail } from '../../../support/office/a-day-sheet.ts'
import { type ADoor, type AKiosk, aDoor, aKiosk, aPairedKiosk, NOBODY, pair } from '../../../support/office/a-door.ts'
import { DATABASES } from '../../../support/office/an-office.ts'

const DATE = '2026-01-16'

describe.each(DATABASES)('a kiosk, over %s', (database) => {
  it('is paired by a code that is good once, and sends its sheets', async () => {
    const door = await aDoor(database)
    const { stationId } = await door.station(await door.street())
    const kiosk = aKiosk()
    const enrolled = await pair(door, stationId, kiosk)
    expect(enrolled).toMatchObject({
      status: 201,
      json: { stationId, officeName: 'Test Office', sketchKey: 'ab'.repeat(32) },
    })
    const answer = await put(door, kiosk, stationId, [sheet(5)])
    expect(answer.json).toEqual({ sheets: [{ businessDate: DATE, outcome: 'kept' }], now: door.clock.now() })
  })

  it('is not paired by a code that was used, is a day old, or was made for nothing', async () => {
    const door = await aDoor(database)
    const { stationId } = await door.station(await door.street())
    const editor = await door.officer('editor')
    const make = async () =>
      (await door.ask(editor, 'POST', `/v1/stations/${stationId}/pairing-codes`)).json.pairingCode
    const enrol = (pairingCode: string, kiosk = aKiosk()) =>
      kiosk.ask(door, 'POST', '/v1/enrolments', {
        pairingCode,
        publicKey: kiosk.publicKey,
        issuerPublicKey: kiosk.publicKey,
        version: '1',
      })
    const replaced = await make()
    const used = await make()
    expect((await enrol(replaced)).json.type).toMatch(/pairing-code$/)
    const kiosk = aKiosk()
    const enrolled = await enrol(used, kiosk)
    expect(enrolled.status).toBe(201)
    expect((await enrol(used)).json.type).toMatch(/pairing-code$/)
    // The answer was lost, and the kiosk asks again.
    expect((await enrol(used, kiosk)).json).toEqual(enrolled.json)
    expect((await enrol(await make())).status).toBe(201)
    // What was held back on its way does not bring the former kiosk back.
    expect((await enrol(used, kiosk)).json.type).toMatch(/pairing-code$/)
    expect((await enrol('A'.repeat(16))).json.type).toMatch(/pairing-code$/)
    const old = await make()
    door.clock.pass(24 * 60 * MINUTE_MS)
    expect((await enrol(old)).json.type).toMatch(/pairing-code$/)
  })

  it('proves that it has the key it brings', async () => {
    const door = await aDoor(database)
    const { stationId } = await door.station(await door.street())
    const made = await door.ask(await door.officer('editor'), 'POST', `/v1/stations/${stationId}/pairing-codes`)
    const { pairingCode } = made.json
    const body = { pairingCode, publicKey: aKiosk().publicKey, issuerPublicKey: 'ab'.repeat(32), version: '1' }
    expect((await aKiosk().ask(door, 'POST', '/v1/enrolments', body)).json.type).toMatch(/not-signed$/)
    expect((await door.ask(NOBODY, 'POST', '/v1/enrolments', { body })).json.type).toMatch(/not-signed$/)
  })

  it('is refused for whatever of a request was altered on its way', async () => {
    const door = await aDoor(database)
    const kiosk = await aPairedKiosk(door, await door.street())
    const url = `/v1/stations/${kiosk.stationId}/day-sheets`
    const body = aBatch({ sheets: [sheet(5)] })
    const other = JSON.stringify(aBatch({ sheets: [sheet(6)] }))
    const types = []
    types.push((await kiosk.ask(door, 'PUT', url, body, { 'content-digest': 'sha-256=:AAAA:' })).json.type)
    types.push((await kiosk.ask(door, 'PUT', url, body, { signature: `station=:${'A'.repeat(86)}==:` })).json.type)
    types.push((await kiosk.ask(door, 'PUT', url, body, { signature: '' })).json.type)
    const altered: Pick<ADoor, 'ask'> = {
      ask: (as, method, to, asked) => door.ask(as, method, to, { ...asked, body: other }),
    }
    types.push((await kiosk.ask(altered, 'PUT', url, body)).json.type)
    const elsewhere: Pick<ADoor, 'ask'> = { ask: (as, method, to, asked) => door.ask(as, method, `${to}?x=1`, asked) }
    types.push((await kiosk.ask(elsewhere, 'PUT', url, body)).json.type)
    expect(new Set(types)).toEqual(new Set(['urn:rider-station-office:problem:not-signed']))
    expect(types).toHaveLength(5)
  })

  it('has a bad sheet refused with a reason and the others kept', async () => {
    const door = await aDoor(database)
    const kiosk = await aPairedKiosk(door, await door.street())
    const bad = {
      ...sheet(1),
      businessDate: '2026-01-15',
      counts: [{ measure: 'Not A Name', dimension: 'all', value: 1 }],
    }
    const behind = { ...sheet(1), businessDate: '2026-01-14', throughSeq: 99 }
    const batch = { ...aBatch({ sheets: [sheet(5)] }), sheets: [sheet(5), bad, behind] }
    const answer = await kiosk.ask(door, 'PUT', `/v1/stations/${kiosk.stationId}/day-sheets`, batch)
    expect(answer.status).toBe(200)
    expect(answer.json.sheets.map((one: { outcome: string }) => one.outcome)).toEqual(['kept', 'refused', 'refused'])
    expect(answer.json.sheets[1].reason).toContain('counts.0.measure')
  })

  it('has a day refused on which it counted by more platforms than there are, and the others kept', async () => {
    const door = await aDoor(database)
    const kiosk = await aPairedKiosk(door, await door.street())
    const countsOf = (of: (nth: number) => string, many: number) =>
      Object.fromEntries(Array.from({ length: many }, (_, nth) => [of(nth), 1]))
    const invented = countsOf((nth) => `visits platform:rider-${nth}`, 301)
    const many = {
      ...countsOf((nth) => `visits platform:p${nth}`, 300),
      ...countsOf((nth) => `items-issued item:x-${nth}`, 900),
    }
    const sheets = [
      aDaySheet({ date: '2026-01-14', counts: { 'visits all': 301, ...invented } }),
      aDaySheet({ date: '2026-01-15', counts: { 'visits all': 300, ...many } }),
    ]
    const answer = await kiosk.ask(door, 'PUT', `/v1/stations/${kiosk.stationId}/day-sheets`, aBatch({ sheets }))
    expect(answer.json.sheets).toEqual([
      { businessDate: '2026-01-15', outcome: 'kept' },
      { businessDate: '2026-01-14', outcome: 'refused', reason: expect.stringContaining('301 platforms') },
    ])
  })

  it('learns where the office is when its log is another, and by the trail where the two part', async () => {
    const door = await aDoor(database)
    const kiosk = await aPairedKiosk(door, await door.street())
    await put(door, kiosk, kiosk.stationId, [sheet(5)], { head: 40 })
    const refused = await put(door, kiosk, kiosk.stationId, [sheet(9)], { after: 30, head: 50 })
    expect(refused).toMatchObject({ status: 409, json: { known: aPlace(40) } })
    expect(refused.headers['content-type']).toBe('application/problem+json')
    const trail = await kiosk.ask(door, 'GET', `/v1/stations/${kiosk.stationId}/series/00000000000000aa/trail?from=31`)
    expect(trail.json).toEqual({ from: 31, trail: aTrail(30, 40), known: aPlace(40) })
    // A kiosk that is another station's now asks what the former one is still owed.
    const moved = await aPairedKiosk(door, await door.street())
    const url = `/v1/stations/${moved.stationId}/series/00000000000000aa/trail?from=41&sheets=true`
    const owed = await moved.ask(door, 'GET', url)
    expect(owed.json).toMatchObject({ known: aPlace(40), sheets: [{ businessDate: DATE, throughSeq: 1 }] })
  })

  it('that was replaced is not heard, and the new one counts on without a day lost or counted twice', async () => {
    const door = await aDoor(database)
    const old = await aPairedKiosk(door, await door.street())
    await put(door, old, old.stationId, [sheet(5)])
    const next = aKiosk()
    await pair(door, old.stationId, next)
    expect((await put(door, old, old.stationId, [], { after: 1, head: 1 })).json.type).toMatch(/unknown-station$/)
    await put(door, next, old.stationId, [sheet(3)], { series: 'bbbbbbbbbbbbbbbb' })
    const again = aKiosk()
    await pair(door, old.stationId, again)
    // A copy of the second kiosk's data folder goes on in its series.
    await put(door, again, old.stationId, [sheet(4, 2)], { series: 'bbbbbbbbbbbbbbbb', after: 1, head: 2 })
    const day = await door.ask(await door.officer('viewer'), 'GET', `/v1/stations/${old.stationId}/days/${DATE}`)
    expect(day.json.counts.find((one: { measure: string }) => one.measure === 'visits').value).toBe(9)
  })

  it('is answered with what it counted on a date, and with no measure of the office itself', async () => {
    const door = await aDoor(database)
    const kiosk = await aPairedKiosk(door, await door.street())
    await put(door, kiosk, kiosk.stationId, [sheet(5)])
    const day = await door.ask(await door.officer('viewer'), 'GET', `/v1/stations/${kiosk.stationId}/days/${DATE}`)
    const measures = day.json.counts.map((one: { measure: string }) => one.measure)
    expect(measures).toContain('visits')
    expect(measures.filter((measure: string) => measure.startsWith('station-days'))).toEqual([])
  })

  it('that was un-paired is told so at once, also while its sheets were on their way', async () => {
    const door = await aDoor(database)
    const kiosk = await aPairedKiosk(door, await door.street())
    await put(door, kiosk, kiosk.stationId, [sheet(5)])
    expect(
      (await door.ask(await door.officer('editor'), 'DELETE', `/v1/stations/${kiosk.stationId}/kiosk`)).status,
    ).toBe(204)
    expect((await put(door, kiosk, kiosk.stationId, [sheet(6, 2)], { after: 1 })).json.type).toMatch(/unknown-station$/)
    expect((await kiosk.ask(door, 'GET', `/v1/stations/${kiosk.stationId}/downlink`)).json.type).toMatch(
      /unknown-station$/,
    )
  })

  it('is sent what changed since it asked last, and nothing otherwise', async () => {
    const door = await aDoor(database)
    const street = await door.street()
    const [kiosk, other] = [await aPairedKiosk(door, street), await aPairedKiosk(door, street)]
    const url = `/v1/stations/${kiosk.stationId}/downlink`
    const first = await kiosk.ask(door, 'GET', url)
    expect(first.json.trustedIssuers.map((issuer: { publicKey: string }) => issuer.publicKey)).toContain(
      other.publicKey,
    )
    expect(first.json).toMatchObject({ items: [], notices: [], settings: {}, contentPacks: [] })
    const unchanged = { 'if-none-match': String(first.headers['etag']) }
    expect((await kiosk.ask(door, 'GET', url, undefined, unchanged)).status).toBe(304)

    const editor = await door.officer('editor')
    const now = door.clock.now()
    const notice = { texts: { en: 'Heat' }, audience: 'riders', tone: 'care', fromAt: now, untilAt: now + 1_000 }
    await door.ask(editor, 'PUT', `/v1/nodes/${street.nodeId}/notices/heat`, { body: notice })
    await door.ask(editor, 'PUT', `/v1/nodes/${door.city.nodeId}/station-settings`, {
      body: { codeValidDays: 100, selfServe: true },
    })
    await door.ask(editor, 'PUT', `/v1/nodes/${kiosk.stationId}/station-settings`, { body: { selfServe: false } })
    const second = await kiosk.ask(door, 'GET', url, undefined, unchanged)
    expect(second).toMatchObject({ status: 200, json: { settings: { codeValidDays: 100, selfServe: false } } })
    expect(second.json.notices).toEqual([{ noticeId: 'heat', ...notice }])

    // As a place it would keep its old name at the stations that know its key by it.
    const rename = (nodeId: string) => door.ask(editor, 'PATCH', `/v1/nodes/${nodeId}`, { body: { name: 'New' } })
    expect((await rename(kiosk.stationId)).status).toBe(404)
    expect((await rename((await door.street()).nodeId)).status).toBe(204)

    // A street's officer reads what the city sends to its stations, and cannot take it back.
    const cityUrl = `/v1/nodes/${door.city.nodeId}/notices/city`
    await door.ask(editor, 'PUT', cityUrl, { body: notice })
    await door.ask(editor, 'PUT', `/v1/nodes/${(await door.street()).nodeId}/notices/elsewhere`, { body: notice })
    const streetOfficer = await door.officer('editor', street)
    const { notices } = (await door.ask(streetOfficer, 'GET', '/v1/notices')).json
    const found = notices.map((placed: { nodeName: string; notice: { noticeId: string } }) => [
      placed.nodeName,
      placed.notice.noticeId,
    ])
    expect(found.sort()).toEqual([
      ['City', 'city'],
      [street.name, 'heat'],
    ])
    expect((await door.ask(streetOfficer, 'DELETE', cityUrl)).status).toBe(404)
  })

  it('is sent a hundred thousand revoked codes, those of other stations too, once', async () => {
    const door = await aDoor(database)
    const street = await door.street()
    const [kiosk, other] = [await aPairedKiosk(door, street), await aPairedKiosk(door, street)]
    const codeIds = Array.from({ length: 100_000 }, (_, at) => at.toString(16).padStart(16, '0'))
    expect(
      (await door.ask(await door.officer('editor'), 'POST', '/v1/revoked-codes', { body: { codeIds } })).status,
    ).toBe(204)
    const own = { codeIds: ['ffffffffffffffff', '0000000000000000'] }
    expect((await other.ask(door, 'PUT', `/v1/stations/${other.stationId}/revoked-codes`, own)).status).toBe(204)
    const url = `/v1/stations/${kiosk.stationId}/revoked-codes`
    const sent = await kiosk.ask(door, 'GET', url)
    expect(sent.json.codeIds).toHaveLength(100_001)
    expect(sent.json.codeIds.at(-1)).toBe('ffffffffffffffff')
    const unchanged = { 'if-none-match': String(sent.headers['etag']) }
    await other.ask(door, 'PUT', `/v1/stations/${other.stationId}/revoked-codes`, own)
    expect((await kiosk.ask(door, 'GET', url, undefined, unchanged)).status).toBe(304)
  })
})

type Parts = { readonly after?: number; readonly head?: number; readonly series?: string }

function put(door: ADoor, kiosk: AKiosk, stationId: string, sheets: ReturnType<typeof sheet>[], parts: Parts = {}) {
  return kiosk.ask(door, 'PUT', `/v1/stations/${stationId}/day-sheets`, aBatch({ sheets, ...parts }))
}

function sheet(visits: number, throughSeq = 1) {
  return aDaySheet({ date: DATE, throughSeq, counts: { 'visits all': visits } })
}
