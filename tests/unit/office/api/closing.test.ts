import { describe, expect, it } from 'vitest'
import { closeStation } from '../../../../office/stations/close-station.ts'
import type { BusinessDate } from '../../../../shared/time/business-date.ts'
import { MINUTE_MS } from '../../../support/a-clock.ts'
import { aBatch, aDaySheet } from '../../../support/office/a-day-sheet.ts'
import { type ADoor, type AKiosk, aDoor, aKiosk, aPairedKiosk, pair } from '../../../support/office/a-door.ts'
import { aSheetFile } from '../../../support/office/a-sheet-file.ts'
import { DATABASES, FRIDAY_NOON } from '../../../support/office/an-office.ts'

const DAY_MS = 24 * 60 * MINUTE_MS

describe.each(DATABASES)('a station that is closed, over %s', (database) => {
  it('keeps its numbers, is listed as closed since when, and is silent no more until it is opened again', async () => {
    const { door, kiosk } = await aPairedStation()
    await put(door, kiosk, [sheet('2026-01-16', 5)])
    door.clock.pass(9 * DAY_MS)
    expect(await silentCodes(door)).toEqual(['HQ-1'])
    const closed = await close(door, kiosk.stationId)
    expect(closed).toMatchObject({
      status: 200,
      json: { closedAt: FRIDAY_NOON + 9 * DAY_MS, closedDate: '2026-01-25' },
    })
    expect(await stationNow(door, kiosk.stationId)).toMatchObject({ ...closed.json, isPaired: false })
    expect(await closedNodes(door)).toEqual([kiosk.stationId])
    expect(await silentCodes(door)).toEqual([])
    expect(await visits(door)).toBe(5)

    expect((await reopen(door, kiosk.stationId)).status).toBe(204)
    expect(await stationNow(door, kiosk.stationId)).toMatchObject({ closedAt: null, closedDate: null, isPaired: false })
    expect(await silentCodes(door)).toEqual(['HQ-1'])
    expect(await closedNodes(door)).toEqual([])
    expect(await visits(door)).toBe(5)
  })

  it('refuses its kiosk as one that was un-paired; paired again later, it hands in what waited', async () => {
    const { door, kiosk } = await aPairedStation()
    await put(door, kiosk, [sheet('2026-01-15', 5)])
    await close(door, kiosk.stationId)
    const sendLate = () => put(door, kiosk, [sheet('2026-01-16', 3, 2)], { after: 1, head: 2 })
    expect((await sendLate()).json.type).toMatch(/unknown-station$/)
    const downlink = await kiosk.ask(door, 'GET', `/v1/stations/${kiosk.stationId}/downlink`)
    expect(downlink.json.type).toMatch(/unknown-station$/)

    await reopen(door, kiosk.stationId)
    expect((await sendLate()).json.type).toMatch(/unknown-station$/)
    expect((await pair(door, kiosk.stationId, kiosk)).status).toBe(201)
    expect((await sendLate()).json.sheets).toEqual([{ businessDate: '2026-01-16', outcome: 'kept' }])
    expect(await visits(door)).toBe(8)
  })

  it('takes the file of a USB stick with the sheets of before', async () => {
    const { door, kiosk } = await aPairedStation()
    await close(door, kiosk.stationId)
    const body = aSheetFile(kiosk, { head: 1, sheets: [sheet('2026-01-16', 7)] })
    const imported = await door.ask(await door.officer('editor'), 'POST', '/v1/imports', { body })
    expect(imported.json).toMatchObject({ stationId: kiosk.stationId, kept: 1 })
    expect(await visits(door)).toBe(7)
    expect(await stationNow(door, kiosk.stationId)).toMatchObject({ closedDate: '2026-01-16', isPaired: false })
  })

  it('gets no pairing code until it is opened again, and one that was made before is good no more', async () => {
    const door = await aDoor(database)
    const { stationId } = await door.station(await door.street())
    const editor = await door.officer('editor')
    const make = () => door.ask(editor, 'POST', `/v1/stations/${stationId}/pairing-codes`)
    const made = (await make()).json.pairingCode
    await close(door, stationId)
    expect(await make()).toMatchObject({ status: 409, json: { type: expect.stringMatching(/station-closed$/) } })
    expect((await enrol(door, aKiosk(), made)).json.type).toMatch(/pairing-code$/)
    await reopen(door, stationId)
    expect((await enrol(door, aKiosk(), made)).json.type).toMatch(/pairing-code$/)
    expect((await enrol(door, aKiosk(), (await make()).json.pairingCode)).status).toBe(201)
  })

  it('is not closed twice, nor opened while it is open; a street is neither', async () => {
    const door = await aDoor(database)
    const street = await door.street()
    const { stationId } = await door.station(street)
    expect(await reopen(door, stationId)).toMatchObject({
      status: 409,
      json: { type: expect.stringMatching(/conflict$/) },
    })
    const first = await close(door, stationId)
    door.clock.pass(DAY_MS)
    const again = await close(door, stationId)
    expect(again).toMatchObject({ status: 409, json: { type: expect.stringMatching(/station-closed$/) } })
    expect(again.headers['content-type']).toBe('application/problem+json')
    expect(await stationNow(door, stationId)).toMatchObject(first.json)
    expect((await close(door, street.nodeId)).status).toBe(404)
    expect((await reopen(door, street.nodeId)).status).toBe(404)
  })

  it('stands in the audit log, by whom it was closed and opened, and whether it had a kiosk', async () => {
    const { door, kiosk } = await aPairedStation()
    const editor = await door.officer('editor', door.city, 'lin')
    await door.ask(editor, 'POST', `/v1/stations/${kiosk.stationId}/closing`)
    await door.ask(editor, 'POST', `/v1/stations/${kiosk.stationId}/closing`)
    await door.ask(editor, 'DELETE', `/v1/stations/${kiosk.stationId}/closing`)
    const { entries } = (await door.ask(await door.officer('admin'), 'GET', '/v1/audit')).json
    const [opened, closed] = entries
    const ofStation = { nodeId: kiosk.stationId, actor: expect.stringMatching(/^officer .* lin$/) }
    expect(opened).toMatchObject({ ...ofStation, action: 'station.reopened' })
    const detail = { closedDate: '2026-01-16', hadKiosk: true }
    expect(closed).toMatchObject({ ...ofStation, action: 'station.closed', detail })
  })

  it('has no kiosk, though the kiosk asks again for the answer to its enrolment while it is being closed', async () => {
    const door = await aDoor(database)
    const { stationId } = await door.station(await door.street())
    const made = await door.ask(await door.officer('editor'), 'POST', `/v1/stations/${stationId}/pairing-codes`)
    const kiosk = aKiosk()
    const ask = () => enrol(door, kiosk, made.json.pairingCode)
    expect((await ask()).status).toBe(201)
    const closing = { closedAt: door.clock.now(), closedDate: '2026-01-16' as BusinessDate }
    const askedAgain = await door.office.db.write(async (trx) => {
      await closeStation(trx, stationId, closing)
      const answer = ask()
      // Time enough for whatever does not wait until the closing is through.
      for (let times = 0; times < 50; times += 1) await trx.selectFrom('station').selectAll().execute()
      return { answer }
    })
    expect((await askedAgain.answer).json.type).toMatch(/pairing-code$/)
    expect(await stationNow(door, stationId)).toMatchObject({ ...closing, isPaired: false })
  })

  async function aPairedStation() {
    const door = await aDoor(database)
    return { door, kiosk: await aPairedKiosk(door, await door.street(), 'HQ-1') }
  }
})

type Parts = { readonly after?: number; readonly head?: number }
type PairedKiosk = AKiosk & { readonly stationId: string }

async function close(door: ADoor, stationId: string) {
  return door.ask(await door.officer('editor'), 'POST', `/v1/stations/${stationId}/closing`)
}

async function reopen(door: ADoor, stationId: string) {
  return door.ask(await door.officer('editor'), 'DELETE', `/v1/stations/${stationId}/closing`)
}

async function stationNow(door: ADoor, stationId: string) {
  return (await door.ask(await door.officer('viewer'), 'GET', `/v1/stations/${stationId}`)).json
}

async function january(door: ADoor) {
  const asked = '/v1/summaries?from=2026-01-01&to=2026-01-31&per=month&measures=visits'
  return (await door.ask(await door.officer('viewer'), 'GET', asked)).json
}

async function visits(door: ADoor): Promise<number> {
  return (await january(door)).totals[0].cells[0].value
}

async function silentCodes(door: ADoor): Promise<readonly string[]> {
  return (await january(door)).silent.map(({ code }: { code: string }) => code)
}

async function closedNodes(door: ADoor): Promise<readonly string[]> {
  const { json } = await door.ask(await door.officer('viewer'), 'GET', '/v1/nodes')
  const nodes: readonly { nodeId: string; isClosed: boolean }[] = json.nodes
  return nodes.filter(({ isClosed }) => isClosed).map(({ nodeId }) => nodeId)
}

function put(door: ADoor, kiosk: PairedKiosk, sheets: ReturnType<typeof sheet>[], parts: Parts = {}) {
  return kiosk.ask(door, 'PUT', `/v1/stations/${kiosk.stationId}/day-sheets`, aBatch({ sheets, ...parts }))
}

function enrol(door: ADoor, kiosk: AKiosk, pairingCode: string) {
  const { publicKey } = kiosk
  return kiosk.ask(door, 'POST', '/v1/enrolments', { pairingCode, publicKey, issuerPublicKey: publicKey, version: '1' })
}

function sheet(date: string, visits: number, throughSeq = 1) {
  return aDaySheet({ date, throughSeq, counts: { 'visits all': visits } })
}
