import { describe, expect, it } from 'vitest'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { revokeCode } from '../../../../../electron/station/riders/revoke-code.ts'
import { voidIssue } from '../../../../../electron/station/supplies/void-issue.ts'
import { unpairFromOffice } from '../../../../../electron/station/sync/unpair-from-office.ts'
import type { CodeId, ItemId } from '../../../../../shared/ids/ids.ts'
import type { ItemDetails } from '../../../../../shared/supplies/item.ts'
import type { Downlink, OfficeNotice } from '../../../../../shared/upstream/downlink.ts'
import { aForeignIssuer } from '../../../../support/a-foreign-issuer.ts'
import { type AKiosk, aKiosk, aPairedKiosk } from '../../../../support/a-paired-station.ts'
import { aStockedStation } from '../../../../support/a-stocked-station.ts'
import { type AnOffice, anOffice } from '../../../../support/an-office.ts'

function sendDown({ ledger }: AnOffice, changes: Partial<Downlink>): void {
  ledger.sentDown.downlink = { ...ledger.sentDown.downlink, ...changes }
}

const noticeOf = (noticeId: string): OfficeNotice => ({
  noticeId,
  texts: { 'zh-CN': '大风橙色预警' },
  audience: 'riders',
  tone: 'care',
  fromAt: 0,
  untilAt: Date.parse('2027-01-01T00:00:00Z'),
})

const helmet: ItemDetails = {
  names: { 'zh-CN': '头盔' },
  picture: 'box',
  unit: 'piece',
  category: 'protection',
  season: 'all-year',
  barcode: null,
  minimum: 5,
  quota: null,
  loan: null,
  isSelfServe: false,
  hasExpiry: false,
}

const item = (itemId: string, details: ItemDetails) => ({ itemId: itemId as ItemId, details })

function lastEvents({ station }: AKiosk, kind: string) {
  return [...station.context.eventLog.events()].filter((event) => event.kind === kind)
}

describe('what the office sends down', () => {
  it('is fetched once and then only asked about', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    sendDown(office, { notices: [noticeOf('wind')] })
    await kiosk.sync()
    expect(kiosk.station.context.officeNotices.all()).toEqual([noticeOf('wind')])
    const events = kiosk.station.context.eventLog.head().seq
    await kiosk.sync()
    expect(office.received.filter((request) => request.includes('/downlink')).at(-1)).toContain('if-none-match')
    expect(kiosk.station.context.eventLog.head().seq).toBe(events)

    sendDown(office, { notices: [] })
    await kiosk.sync()
    expect(kiosk.station.context.officeNotices.all()).toEqual([])
  })

  it('lets riders in with codes of stations that the office trusts, for as long as it does', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    const neighbour = aForeignIssuer()
    const scan = () => scanCode(kiosk.station.context, neighbour.code(), 'wedge')
    expect(scan()).toMatchObject({ reason: 'unknown-issuer' })
    sendDown(office, { trustedIssuers: [{ name: 'Neighbour', publicKey: neighbour.publicKey }] })
    await kiosk.sync()
    expect(scan().outcome).toBe('first-visit')
    sendDown(office, { trustedIssuers: [] })
    await kiosk.sync()
    expect(scan()).toMatchObject({ reason: 'unknown-issuer' })
  })

  it('keeps codes out that any station revoked, and forgets those that are no longer named', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    const { code } = kiosk.station.register()
    const scan = () => scanCode(kiosk.station.context, code.text, 'wedge')
    office.ledger.sentDown['revoked-codes'] = { codeIds: [code.codeId, 'ffffffffffffffff' as CodeId] }
    await kiosk.sync()
    expect(scan()).toMatchObject({ reason: 'revoked' })
    office.ledger.sentDown['revoked-codes'] = { codeIds: ['ffffffffffffffff' as CodeId] }
    await kiosk.sync()
    expect(scan().outcome).toBe('first-visit')
    expect(kiosk.station.context.officeRevokedCodes.has('ffffffffffffffff' as CodeId)).toBe(true)
  })

  it('has of this station which codes it revoked itself, told once and again when there are more', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    const { context, lead } = kiosk.station
    const revoke = () => {
      const { codeId } = kiosk.station.register().code
      revokeCode(context, codeId, 'lost', lead)
      return codeId
    }
    const first = revoke()
    await kiosk.sync()
    await kiosk.sync()
    expect(office.ledger.revoked).toEqual([first])
    const second = revoke()
    await kiosk.sync()
    expect(office.ledger.revoked.slice(1).sort()).toEqual([first, second].sort())
  })

  it('has them told once more when the list that it sends lacks one, and not again for the same list', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    const { context, lead } = kiosk.station
    const { codeId } = kiosk.station.register().code
    revokeCode(context, codeId, 'lost', lead)
    const others = 'ffffffffffffffff' as CodeId
    await kiosk.sync()
    office.ledger.sentDown['revoked-codes'] = { codeIds: [codeId, others] }
    await kiosk.sync()
    expect(office.ledger.revoked).toEqual([codeId])
    for (let round = 0; round < 3; round++) {
      // Told or not, this list has no room for it.
      office.ledger.sentDown['revoked-codes'] = { codeIds: [others] }
      await kiosk.sync()
    }
    expect(office.ledger.revoked).toEqual([codeId, codeId])
  })

  it('brings items under the same id everywhere, as events of the office', async () => {
    const office = await anOffice()
    const kiosk = aKiosk(aStockedStation())
    await kiosk.pair(office)
    const { context } = kiosk.station
    const { itemId, isRetired, onHand, onLoan, ...mask } = context.items.get('mask' as ItemId)!
    sendDown(office, { items: [item('office-helmet', helmet), item('mask', mask)] })
    await kiosk.sync()
    expect(context.items.get('office-helmet' as ItemId)).toMatchObject({ names: { 'zh-CN': '头盔' }, minimum: 5 })
    expect(lastEvents(kiosk, 'item.changed')).toEqual([])

    sendDown(office, { items: [item('office-helmet', helmet), item('mask', { ...mask, minimum: 99 })] })
    await kiosk.sync()
    expect(context.items.get('mask' as ItemId)).toMatchObject({ minimum: 99 })
    expect(lastEvents(kiosk, 'item.changed')).toMatchObject([{ payload: { itemId: 'mask', by: 'office' } }])
  })

  it('notes which items are the office’s to decide, as long as it sends them and the station is of it', async () => {
    const office = await anOffice()
    const kiosk = aKiosk(aStockedStation())
    await kiosk.pair(office)
    const { context, lead } = kiosk.station
    const { itemId, isRetired, onHand, onLoan, ...mask } = context.items.get('mask' as ItemId)!
    sendDown(office, { items: [item('office-helmet', helmet), item('mask', mask)] })
    await kiosk.sync()
    expect(context.officeItems.all()).toEqual(['mask', 'office-helmet'])
    sendDown(office, { items: [item('office-helmet', helmet)] })
    await kiosk.sync()
    expect(context.officeItems.all()).toEqual(['office-helmet'])
    unpairFromOffice(context, lead)
    expect(context.officeItems.all()).toEqual([])
  })

  it('leaves out of an item what cannot be here: a barcode that is taken, and no loan where pieces are out', async () => {
    const office = await anOffice()
    const station = aStockedStation({ umbrella: 2 })
    const kiosk = aKiosk(station)
    await kiosk.pair(office)
    const { context } = kiosk.station
    station.issue(station.register().riderRef, { umbrella: 1 })
    const umbrella = context.items.get('umbrella' as ItemId)!
    const { itemId, isRetired, onHand, onLoan, ...details } = umbrella
    sendDown(office, {
      items: [
        item('office-helmet', { ...helmet, barcode: '6901234567892' }),
        item('office-cap', { ...helmet, barcode: '6901234567892' }),
        item('umbrella', { ...details, loan: null, minimum: 7 }),
      ],
    })
    expect(await kiosk.sync()).toBeNull()
    expect(context.items.withBarcode('6901234567892')).toBe('office-helmet')
    expect(context.items.get('office-cap' as ItemId)).toMatchObject({ barcode: null })
    expect(context.items.get('umbrella' as ItemId)).toMatchObject({ minimum: 7, loan: umbrella.loan })
  })

  it('is asked for again until all of an item could be taken', async () => {
    const office = await anOffice()
    const station = aStockedStation({ umbrella: 2 })
    const kiosk = aKiosk(station)
    await kiosk.pair(office)
    const { context, lead } = station
    const issueId = station.issueOf(station.issue(station.register().riderRef, { umbrella: 1 }))
    const { itemId, isRetired, onHand, onLoan, ...umbrella } = context.items.get('umbrella' as ItemId)!
    sendDown(office, { items: [item('umbrella', { ...umbrella, loan: null })] })
    await kiosk.sync()
    expect(context.items.get('umbrella' as ItemId)?.loan).toEqual(umbrella.loan)
    voidIssue(context, issueId, 'brought back at once', lead)
    await kiosk.sync()
    expect(context.items.get('umbrella' as ItemId)?.loan).toBeNull()
    const events = context.eventLog.head().seq
    await kiosk.sync()
    expect(context.eventLog.head().seq).toBe(events)
    expect(office.received.filter((request) => request.includes('/downlink')).at(-1)).toContain('if-none-match')
  })

  it('may swap the barcodes of two items', async () => {
    const office = await anOffice()
    const kiosk = aKiosk(aStockedStation())
    await kiosk.pair(office)
    const { context } = kiosk.station
    const withBarcodes = (ofHelmet: string, ofCap: string) => [
      item('office-helmet', { ...helmet, barcode: ofHelmet }),
      item('office-cap', { ...helmet, barcode: ofCap }),
    ]
    sendDown(office, { items: withBarcodes('6901234567892', '4006381333931') })
    await kiosk.sync()
    sendDown(office, { items: withBarcodes('4006381333931', '6901234567892') })
    await kiosk.sync()
    expect(context.items.withBarcode('4006381333931')).toBe('office-helmet')
    expect(context.items.withBarcode('6901234567892')).toBe('office-cap')
  })

  it('sets the settings that are the office’s to set, and no others', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office, { codeValidDays: 90 })
    sendDown(office, { settings: { repeatWindowMinutes: 45 } })
    await kiosk.sync()
    const { context } = kiosk.station
    expect(context.settings()).toMatchObject({
      repeatWindowMinutes: 45,
      codeValidDays: 90,
      stationName: 'Test Station',
    })
    expect(lastEvents(kiosk, 'settings.changed').at(-1)).toMatchObject({ payload: { by: 'office' } })
    expect(context.officeSettings.all()).toEqual(['repeatWindowMinutes'])

    sendDown(office, { settings: {} })
    await kiosk.sync()
    expect(context.officeSettings.all()).toEqual([])
    expect(context.settings()).toMatchObject({ repeatWindowMinutes: 45 })
  })

  it('keeps no sheet back when it does not make sense, and says so', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    kiosk.visit()
    office.failWith((path) =>
      path.endsWith('/downlink') ? { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' } : null,
    )
    expect(await kiosk.sync()).toBe('broken-answer')
    expect(office.ledger.visits()).toBe(1)
    expect(kiosk.pending()).toBe(0)
  })

  it('is taken over whole or asked for again: a list that broke off leaves no mark of its coming', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    office.ledger.sentDown['revoked-codes'] = { codeIds: ['00000000000000aa', 'not a code'] as CodeId[] }
    expect(await kiosk.sync()).toBe('broken-answer')
    expect(kiosk.station.context.officeEtags.of('revoked-codes')).toBeUndefined()
  })
})
