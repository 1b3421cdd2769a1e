import { describe, expect, it } from 'vitest'
import { changeItem } from '../../../../../electron/station/catalogue/change-catalogue.ts'
import { countSheet } from '../../../../../electron/station/stock/count-sheet.ts'
import { listMovements } from '../../../../../electron/station/stock/list-movements.ts'
import { receiveStock, transferIn } from '../../../../../electron/station/stock/receive-stock.ts'
import { saveCount } from '../../../../../electron/station/stock/save-count.ts'
import { discardStock, transferOut } from '../../../../../electron/station/stock/send-stock-away.ts'
import { stockAlerts } from '../../../../../electron/station/stock/stock-alerts.ts'
import { stockLevels } from '../../../../../electron/station/stock/stock-levels.ts'
import type { BatchId } from '../../../../../shared/ids/ids.ts'
import { DAY_MS } from '../../../../support/a-clock.ts'
import { aStockedStation, item, on } from '../../../../support/a-stocked-station.ts'
import { countsOf } from '../../../../support/counts-of.ts'

const batch = (batchId: string) => batchId as BatchId

describe('receiving stock', () => {
  it('joins the batch of the same lot and expiry, and makes one for any other', () => {
    const station = aStockedStation()
    const first = station.receive('alcohol', 5, { lot: 'L1', expiresOn: '2026-06-01' })
    expect(station.receive('alcohol', 5, { lot: 'L1', expiresOn: '2026-06-01' })).toBe(first)
    expect(station.receive('alcohol', 5, { lot: 'L2', expiresOn: '2026-06-01' })).not.toBe(first)
    expect(station.onHand('alcohol')).toBe(15)
    expect(countsOf(station.context)).toMatchObject({ 'items-received item:alcohol': 15 })
  })

  it('wants the expiry date of what expires, and one that has not passed', () => {
    const { context, lead } = aStockedStation()
    const receive = (expiresOn: string | null) =>
      receiveStock(
        context,
        { itemId: item('alcohol'), quantity: 1, lot: null, expiresOn: expiresOn === null ? null : on(expiresOn) },
        { kind: 'donor', name: '社区' },
        lead,
      )
    expect(receive(null)).toEqual({ outcome: 'needs-expiry' })
    expect(receive('2026-01-12')).toEqual({ outcome: 'already-expired' })
    expect(receive('2026-01-13')).toMatchObject({ outcome: 'received' })
  })
})

describe('sending stock away', () => {
  it('takes expired and broken pieces out, and never more than are there', () => {
    const { context, lead, onHand } = aStockedStation({ mask: 10 })
    const leaving = { batchId: batch('mask/0'), by: lead }
    expect(discardStock(context, { ...leaving, quantity: 11 }, 'broken', null)).toEqual({
      outcome: 'not-enough',
      onHand: 10,
    })
    expect(discardStock(context, { ...leaving, quantity: 4 }, 'broken', 'wet')).toEqual({
      outcome: 'discarded',
      onHand: 6,
    })
    expect(onHand('mask')).toBe(6)
    expect(countsOf(context)).toMatchObject({ 'items-discarded item:mask': 4, 'items-on-hand item:mask': 6 })
  })

  it('moves pieces between stations, lot and expiry with them', () => {
    const here = aStockedStation()
    const batchId = here.receive('alcohol', 5, { lot: 'L1', expiresOn: '2026-06-01' })
    expect(transferOut(here.context, { batchId: batch(batchId), quantity: 2, by: here.lead }, 'TS-02')).toEqual({
      outcome: 'transferred',
      onHand: 3,
    })
    const there = aStockedStation()
    const arrival = { itemId: item('alcohol'), quantity: 2, lot: 'L1', expiresOn: on('2026-06-01') }
    expect(transferIn(there.context, arrival, 'TS-01', there.lead)).toEqual({ outcome: 'transferred', onHand: 2 })
    expect(countsOf(here.context)).toMatchObject({ 'items-transferred-out item:alcohol': 2 })
    expect(countsOf(there.context)).toMatchObject({ 'items-transferred-in item:alcohol': 2 })
  })
})

describe('a stock-take', () => {
  it('makes each difference a movement with its reason', () => {
    const { context, lead, onHand } = aStockedStation({ mask: 10, water: 6 })
    const counted = saveCount(
      context,
      [
        { batchId: batch('mask/0'), expected: 10, counted: 8, reason: 'taken-unrecorded' },
        { batchId: batch('water/0'), expected: 6, counted: 6, reason: null },
      ],
      lead,
    )
    expect(counted).toEqual({ outcome: 'counted', differences: 1 })
    expect([onHand('mask'), onHand('water')]).toEqual([8, 6])
    expect(listMovements(context, item('mask'), { before: null, kinds: null, limit: 5 })[0]).toMatchObject({
      kind: 'counted',
      onHandChange: -2,
      by: 'Lead',
      detail: 'taken-unrecorded',
    })
    expect(countsOf(context)).toMatchObject({ 'items-counted item:mask': -2, 'items-on-hand item:mask': 8 })
  })

  it('saves nothing while stock has moved since the sheet was drawn, and says what to expect now', () => {
    const station = aStockedStation({ mask: 10, water: 6 })
    station.issue(null, { mask: 1 })
    const counted = saveCount(
      station.context,
      [
        { batchId: batch('mask/0'), expected: 10, counted: 9, reason: 'unknown' },
        { batchId: batch('water/0'), expected: 6, counted: 5, reason: 'unknown' },
      ],
      station.lead,
    )
    expect(counted).toEqual({ outcome: 'stock-moved', batches: [{ batchId: 'mask/0', expected: 9 }] })
    expect(station.onHand('water')).toBe(6)
  })

  it('lists what could hold something: dated batches with stock, and the undated one of what does not expire', () => {
    const station = aStockedStation()
    const dated = station.receive('alcohol', 5, { expiresOn: '2026-06-01' })
    const sheet = countSheet(station.context)
    const batchesOf = (itemId: string) =>
      sheet.find((line) => line.item.itemId === itemId)?.batches.map((one) => one.batchId)
    expect(batchesOf('alcohol')).toEqual([dated])
    expect(batchesOf('mask')).toEqual(['mask/0'])
  })
})

describe('what attendants are told', () => {
  it('judges the minimum by what is left that is good, not by all there is', () => {
    const station = aStockedStation({ mask: 40, plaster: 29 })
    station.receive('alcohol', 100, { expiresOn: '2026-01-13' })
    const kinds = () =>
      stockAlerts(station.context).map((alert) => `${alert.kind} ${'itemId' in alert ? alert.itemId : ''}`)
    expect(kinds()).not.toContain('below-minimum mask')
    expect(kinds()).toContain('below-minimum plaster')
    expect(kinds()).not.toContain('below-minimum alcohol')
    expect(kinds()).toContain('expires-soon alcohol')
    station.clock.pass(DAY_MS)
    expect(kinds()).toContain('expired alcohol')
    expect(kinds()).toContain('below-minimum alcohol')
  })

  it('no longer counts as expiring what is not watched for that any more', () => {
    const station = aStockedStation()
    station.receive('alcohol', 5, { expiresOn: '2026-01-20' })
    const { itemId, isRetired: _, onHand: __, onLoan: ___, ...details } = station.context.items.get(item('alcohol'))!
    changeItem(station.context, itemId, { ...details, hasExpiry: false }, station.lead)
    expect(countsOf(station.context)).toMatchObject({ 'items-expiring item:alcohol': 0, 'items-expiring all': 0 })
  })

  it('is in the daily counts too, from the first thing of a day on', () => {
    const station = aStockedStation({ mask: 40 })
    station.receive('alcohol', 10, { expiresOn: '2026-01-20' })
    expect(countsOf(station.context)).toMatchObject({ 'items-expiring item:alcohol': 10 })
    const below = countsOf(station.context)['items-below-minimum all'] ?? 0
    station.issue(null, { mask: 1 })
    expect(countsOf(station.context)['items-below-minimum all']).toBe(below + 1)
    station.clock.pass(9 * DAY_MS)
    station.issue(null, { mask: 1 })
    expect(countsOf(station.context)).toMatchObject({
      'items-on-hand item:mask': 38,
      'items-on-hand item:alcohol': 10,
      'items-below-minimum item:alcohol': 1,
    })
  })

  it('says how long the stock lasts at the pace of the last fortnight', () => {
    const station = aStockedStation({ mask: 100, water: 10 })
    for (let day = 0; day < 20; day++) {
      station.issue(null, { mask: 2 })
      station.clock.pass(DAY_MS)
    }
    const line = stockLevels(station.context).find(({ itemId }) => itemId === 'mask')
    // Thirteen of the last fourteen dates: nothing yet today.
    expect(line?.usedPerDay).toBeCloseTo(26 / 14)
    expect(line?.daysLeft).toBe(Math.floor(60 / (26 / 14)))
    expect(stockLevels(station.context).find(({ itemId }) => itemId === 'water')?.daysLeft).toBeNull()
  })
})
