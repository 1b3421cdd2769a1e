import { expect, test } from 'vitest'
import { retireItem, tagPiece } from '../../../../../electron/station/catalogue/change-catalogue.ts'
import { showStock } from '../../../../../electron/station/stock/show-stock.ts'
import type { PieceTag } from '../../../../../shared/ids/ids.ts'
import { aStockedStation, item } from '../../../../support/a-stocked-station.ts'

const tag = (text: string) => text as PieceTag

test('shows an item with its batches, first expiring first, and says which are expired', () => {
  const station = aStockedStation()
  station.receive('alcohol', 5, { lot: 'L2', expiresOn: '2026-06-01' })
  station.receive('alcohol', 3, { lot: 'L1', expiresOn: '2026-01-13' })
  station.clock.pass(86_400_000)
  expect(showStock(station.context, item('alcohol'))).toMatchObject({
    outcome: 'found',
    line: { onHand: 8, available: 5, nextExpiryOn: '2026-01-13' },
    batches: [
      { lot: 'L1', onHand: 3, isExpired: true },
      { lot: 'L2', onHand: 5, isExpired: false },
    ],
  })
})

test('shows which stickers are on pieces of it, and which of those a rider has', () => {
  const station = aStockedStation({ umbrella: 2 })
  const { riderRef } = station.register()
  for (const one of ['YS-02', 'YS-01']) tagPiece(station.context, item('umbrella'), tag(one), station.lead)
  station.issue(riderRef, {}, { lines: [{ itemId: item('umbrella'), quantity: 1, tags: [tag('YS-02')] }] })
  expect(showStock(station.context, item('umbrella'))).toMatchObject({
    line: { onHand: 1, onLoan: 1 },
    pieces: [
      { tag: 'YS-01', isOut: false },
      { tag: 'YS-02', isOut: true },
    ],
  })
})

test('shows a retired item with what is left of it, and knows no item that never was', () => {
  const { context, lead } = aStockedStation({ mask: 4 })
  retireItem(context, item('mask'), true, lead)
  expect(showStock(context, item('mask'))).toMatchObject({ line: { isRetired: true, onHand: 4 } })
  expect(showStock(context, item('unheard-of'))).toEqual({ outcome: 'unknown-item' })
})
