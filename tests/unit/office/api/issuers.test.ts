import { describe, expect, it } from 'vitest'
import { aDoor, aKiosk, aPairedKiosk, pair } from '../../../support/office/a-door.ts'
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

  it('of a station that an officer may not see is not there for them', async () => {
    const door = await aDoor(database)
    const kiosk = await aPairedKiosk(door, await door.street())
    const stranger = await door.officer('editor', await door.street())
    expect((await door.ask(stranger, 'GET', '/v1/issuers')).json).toEqual({ issuers: [] })
    const url = `/v1/issuers/${kiosk.publicKey}`
    expect((await door.ask(stranger, 'PUT', url, { body: { isTrusted: false } })).status).toBe(404)
  })
})
