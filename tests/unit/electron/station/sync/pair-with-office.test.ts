import { describe, expect, it } from 'vitest'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import type { KeySafe } from '../../../../../electron/station/station.ts'
import { pairWithOffice } from '../../../../../electron/station/sync/pair-with-office.ts'
import { unpairFromOffice } from '../../../../../electron/station/sync/unpair-from-office.ts'
import type { StationSettings } from '../../../../../shared/settings/station-settings.ts'
import { DAY_MS } from '../../../../support/a-clock.ts'
import { aKiosk, aPairedKiosk, TOOLS } from '../../../../support/a-paired-station.ts'
import { aStation } from '../../../../support/a-station.ts'
import { anOffice, aPairingCode } from '../../../../support/an-office.ts'

const staffCards: Partial<StationSettings> = {
  schemeRules: [
    {
      schemeId: 'staff-card',
      name: 'Staff card',
      startsWith: 'SF-',
      followedBy: 'digits',
      minLength: 4,
      maxLength: 20,
      parameter: null,
      platform: 'sf',
    },
  ],
}

describe('pairing with an office', () => {
  it('joins it as the station that the code was made for, and says who did it', async () => {
    const office = await anOffice()
    const kiosk = aKiosk()
    expect(await kiosk.pair(office, 'cccccccccccc')).toEqual({
      outcome: 'paired',
      officeName: 'Test Office',
      stationName: 'Station cccccccccccc',
    })
    const { context, lead } = kiosk.station
    const event = context.eventLog.event(context.eventLog.head().seq)
    expect(event).toMatchObject({ kind: 'office.paired', payload: { stationId: 'cccccccccccc', by: lead } })
    expect(JSON.stringify(event)).not.toContain(office.ledger.sketchKey)
    expect(context.upstreamKeys.open('in-use', undefined)).toBeDefined()
  })

  it('is over in words when the code was used, and changes nothing', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    const before = kiosk.station.context.officePairing.get()
    const { context, lead } = kiosk.station
    const options = { context, tools: TOOLS, signal: new AbortController().signal }
    const pairing = { officeAddress: office.address, pairingCode: aPairingCode() }
    expect(await pairWithOffice(options, pairing, lead)).toMatchObject({
      outcome: 'not-paired',
      problem: { code: 'pairing-code' },
    })
    expect(context.officePairing.get()).toEqual(before)
    kiosk.visit()
    expect(await kiosk.sync()).toBeNull()
  })

  it('can be tried again with the same code when the answer was lost', async () => {
    const office = await anOffice()
    const { station } = aKiosk()
    const { context, lead } = station
    const options = { context, tools: TOOLS, signal: new AbortController().signal }
    const pairing = {
      officeAddress: office.address,
      pairingCode: office.ledger.offer(aPairingCode(), 'aaaaaaaaaaaa'),
    }
    office.failWith('cut-after')
    expect(await pairWithOffice(options, pairing, lead)).toMatchObject({ problem: { code: 'unreachable' } })
    office.failWith(null)
    expect(await pairWithOffice(options, pairing, lead)).toMatchObject({ outcome: 'paired' })
  })
})

describe('un-pairing', () => {
  it('removes key and lists, keeps what was counted, and hands it in after the next pairing', async () => {
    const office = await anOffice()
    office.ledger.sentDown['revoked-codes'] = { codeIds: ['0011223344556677' as never] }
    const kiosk = await aPairedKiosk(office)
    const { context, lead } = kiosk.station
    kiosk.visit()
    await kiosk.sync()
    expect(context.officeRevokedCodes.has('0011223344556677' as never)).toBe(true)

    expect(unpairFromOffice(context, lead)).toEqual({ outcome: 'unpaired' })
    expect(unpairFromOffice(context, lead)).toEqual({ outcome: 'was-not-paired' })
    expect(context.officePairing.get()).toBeNull()
    expect(context.upstreamKeys.open('in-use', undefined)).toBeUndefined()
    expect(context.officeRevokedCodes.has('0011223344556677' as never)).toBe(false)
    kiosk.visit()
    const calls = office.received.length
    expect(await kiosk.sync()).toBeNull()
    expect(office.received).toHaveLength(calls)

    await kiosk.pair(office)
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(2)
    expect(context.officeRevokedCodes.has('0011223344556677' as never)).toBe(true)
  })

  it('keeps what riders of other schemes are hashed to: the days before are handed in as of the same riders', async () => {
    const office = await anOffice()
    const [one, other] = [await aPairedKiosk(office, staffCards), aKiosk(aStation(staffCards))]
    await other.pair(office, 'bbbbbbbbbbbb')
    for (const { station } of [one, other]) scanCode(station.context, 'SF-9988776655', 'wedge')
    unpairFromOffice(one.station.context, one.station.lead)
    one.station.clock.pass(DAY_MS)
    await one.pair(office)
    for (const kiosk of [one, other]) expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(2)
    expect(Math.round(office.ledger.distinctRiders())).toBe(1)
  })

  it('by the office ends in words, loses nothing, and is mended by pairing again', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    kiosk.visit()
    office.ledger.forget('aaaaaaaaaaaa')
    expect(await kiosk.sync()).toBe('unknown-station')
    expect(kiosk.pending()).toBe(1)
    await kiosk.pair(office)
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(1)
  })
})

describe('a data folder that was carried to another machine', () => {
  it('asks to be paired again, and then hands in without counting twice', async () => {
    const sealedHere = (machine: string): KeySafe => ({
      seal: (bytes) => Buffer.concat([Buffer.from(machine), bytes]),
      open(sealed) {
        if (!Buffer.from(sealed).subarray(0, machine.length).equals(Buffer.from(machine))) throw new Error('elsewhere')
        return sealed.subarray(machine.length)
      },
    })
    const office = await anOffice()
    const old = await aPairedKiosk(office, {}, { ...TOOLS, keySafe: sealedHere('old') })
    old.visit()
    await old.sync()
    const carried = aKiosk(old.station.copy()(), { ...TOOLS, keySafe: sealedHere('new') })
    carried.visit()
    expect(await carried.sync()).toBe('key-unreadable')
    await carried.pair(office)
    expect(await carried.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(2)
    expect(office.ledger.series.size).toBe(1)
  })
})
