import { describe, expect, it } from 'vitest'
import { type As, aDoor, aKiosk, aPairedKiosk, pair } from '../../../support/office/a-door.ts'
import { DATABASES } from '../../../support/office/an-office.ts'

describe.each(DATABASES)('the key of a station, over %s', (database) => {
  it('is no longer sent to others once it is not trusted, and is again when it is', async () => {
    const door = await aDoor(database)
    const street = await door.street()
    const [kiosk, stolen] = [await aPairedKiosk(door, street, 'HQ-1'), await aPairedKiosk(door, street, 'HQ-2')]
    const editor = await door.officer('editor')
    const trusted = async () => {
      const { json } = await kiosk.ask(door, 'GET', `/v1/stations/${kiosk.stationId}/downlink`)
      return json.trustedIssuers.map((issuer: { publicKey: string }) => issuer.publicKey)
    }
    expect(await trusted()).toContain(stolen.publicKey)
    await door.ask(editor, 'DELETE', `/v1/stations/${stolen.stationId}/kiosk?distrust=true`)
    expect(await trusted()).not.toContain(stolen.publicKey)
    const { json } = await door.ask(editor, 'GET', `/v1/issuers?node=${stolen.stationId}`)
    expect(json.issuers).toContainEqual(
      expect.objectContaining({ publicKey: stolen.publicKey, stationName: 'Station HQ-2', isTrusted: false }),
    )

    const url = `/v1/issuers/${stolen.publicKey}`
    expect((await door.ask(editor, 'PUT', url, { body: { isTrusted: true } })).status).toBe(204)
    expect(await trusted()).toContain(stolen.publicKey)
    const { json: audit } = await door.ask(await door.officer('admin'), 'GET', '/v1/audit')
    expect(audit.entries[0]).toMatchObject({ action: 'issuer.trusted', subject: 'Station HQ-2' })
  })

  it('is sent to the kiosk that takes the place of the one it was of', async () => {
    const door = await aDoor(database)
    const former = await aPairedKiosk(door, await door.street())
    const fresh = aKiosk()
    await pair(door, former.stationId, fresh)
    const { json } = await fresh.ask(door, 'GET', `/v1/stations/${former.stationId}/downlink`)
    expect(json.trustedIssuers).toContainEqual(expect.objectContaining({ publicKey: former.publicKey }))
  })

  it('of a kiosk that was moved is no longer trusted once that is un-paired so, and only its own', async () => {
    const door = await aDoor(database)
    const [kiosk, moved] = [await aPairedKiosk(door, await door.street()), aKiosk()]
    const former = await aPairedKiosk(door, await door.street())
    await pair(door, former.stationId, moved, kiosk.publicKey)
    await door.ask(await door.officer('editor'), 'DELETE', `/v1/stations/${former.stationId}/kiosk?distrust=true`)
    const other = await aPairedKiosk(door, await door.street())
    const { json } = await other.ask(door, 'GET', `/v1/stations/${other.stationId}/downlink`)
    const trusted = json.trustedIssuers.map((issuer: { publicKey: string }) => issuer.publicKey)
    expect(trusted).toContain(former.publicKey)
    expect(trusted).not.toContain(kiosk.publicKey)
  })

  it('of a kiosk that was moved is there for the officers of either station', async () => {
    const door = await aDoor(database)
    const [before, after] = [await door.street(), await door.street()]
    const [kiosk, former] = [await aPairedKiosk(door, before, 'HQ-1'), await aPairedKiosk(door, after, 'HQ-2')]
    door.clock.pass(1)
    await pair(door, former.stationId, aKiosk(), kiosk.publicKey)
    const seenBy = async (as: As) => {
      const { json } = await door.ask(as, 'GET', '/v1/issuers')
      const issuers: readonly Record<string, unknown>[] = json.issuers
      return issuers.filter(({ publicKey }) => publicKey === kiosk.publicKey)
    }
    const officers = [await door.officer('editor', before), await door.officer('editor', after)]
    for (const [nth, officer] of officers.entries()) {
      expect(await seenBy(officer)).toMatchObject([{ stationName: `Station HQ-${nth + 1}`, isTrusted: nth === 0 }])
      const url = `/v1/issuers/${kiosk.publicKey}`
      expect((await door.ask(officer, 'PUT', url, { body: { isTrusted: nth === 1 } })).status).toBe(204)
    }
    expect(await seenBy(await door.officer('viewer'))).toMatchObject([{ stationName: 'Station HQ-2', isTrusted: true }])
  })

  it('of a kiosk that was paired before it was noted is taken for any that came to its station', async () => {
    const door = await aDoor(database)
    const kiosk = await aPairedKiosk(door, await door.street())
    await door.office.db.write((trx) => trx.updateTable('station_key').set({ issuer_key: null }).execute())
    const editor = await door.officer('editor')
    await door.ask(editor, 'DELETE', `/v1/stations/${kiosk.stationId}/kiosk?distrust=true`)
    const { json } = await door.ask(editor, 'GET', `/v1/issuers?node=${kiosk.stationId}`)
    expect(json.issuers.map(({ isTrusted }: { isTrusted: boolean }) => isTrusted)).not.toContain(true)
  })

  it('of a station that an officer may not see is not there for them', async () => {
    const door = await aDoor(database)
    const kiosk = await aPairedKiosk(door, await door.street())
    const stranger = await door.officer('editor', await door.street())
    expect((await door.ask(stranger, 'GET', '/v1/issuers')).json).toEqual({ issuers: [] })
    const url = `/v1/issuers/${kiosk.publicKey}`
    expect((await door.ask(stranger, 'PUT', url, { body: { isTrusted: false } })).status).toBe(404)
  })
})
