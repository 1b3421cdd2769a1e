import { expect, test } from 'vitest'
import { handOver } from '../../../../../electron/station/shifts/hand-over.ts'
import { stationSheet } from '../../../../../electron/station/shifts/station-sheet.ts'
import { saveCount } from '../../../../../electron/station/stock/save-count.ts'
import type { BatchId } from '../../../../../shared/ids/ids.ts'
import { DAY_MS } from '../../../../support/a-clock.ts'
import { aStockedStation } from '../../../../support/a-stocked-station.ts'

const batch = (batchId: string) => batchId as BatchId

test('says what the shelves hold, what the day was like and who counted', () => {
  const station = aStockedStation({ mask: 50, water: 6 })
  station.issue(null, { mask: 2 })
  saveCount(
    station.context,
    [
      { batchId: batch('mask/0'), expected: 48, counted: 47, reason: 'taken-unrecorded' },
      { batchId: batch('water/0'), expected: 6, counted: 6, reason: null },
    ],
    station.lead,
  )
  handOver(station.context, 'bay 3 sticks\nkey is in the drawer', station.lead)
  const sheet = stationSheet(station.context, station.lead)
  expect(sheet).toMatchObject({
    by: 'Lead',
    businessDate: '2026-01-13',
    handover: { note: 'bay 3 sticks\nkey is in the drawer' },
    stockTake: { by: 'Lead', batchesCounted: 2, differences: 1 },
  })
  expect(sheet.lines.find(({ item }) => item.itemId === 'mask')?.batches[0]?.onHand).toBe(47)
  expect(sheet.counts).toContainEqual({
    businessDate: '2026-01-13',
    measure: 'items-issued',
    dimension: 'item:mask',
    value: 2,
  })
  expect(sheet.alerts).toContainEqual({ kind: 'below-minimum', itemId: 'water', available: 6, minimum: 48 })
})

test('speaks of the stock-take of today only', () => {
  const station = aStockedStation({ mask: 5 })
  saveCount(station.context, [{ batchId: batch('mask/0'), expected: 5, counted: 5, reason: null }], station.lead)
  expect(stationSheet(station.context, station.lead).stockTake).toMatchObject({ batchesCounted: 1, differences: 0 })
  station.clock.pass(DAY_MS)
  expect(stationSheet(station.context, station.lead).stockTake).toBeNull()
})
