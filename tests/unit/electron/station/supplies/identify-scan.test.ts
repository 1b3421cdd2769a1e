import { describe, expect, it } from 'vitest'
import { changeItem, tagPiece } from '../../../../../electron/station/catalogue/change-catalogue.ts'
import { identifyScan } from '../../../../../electron/station/supplies/identify-scan.ts'
import type { PieceTag } from '../../../../../shared/ids/ids.ts'
import { itemDetailsSchema } from '../../../../../shared/supplies/item.ts'
import { aStockedStation, item } from '../../../../support/a-stocked-station.ts'

const EAN = '6901234567892'

function aStationWithBarcode() {
  const station = aStockedStation({ mask: 5, umbrella: 2 })
  const mask = station.context.items.get(item('mask'))!
  const { itemId, isRetired, onHand, onLoan, ...details } = mask
  changeItem(station.context, itemId, itemDetailsSchema.parse({ ...details, barcode: EAN }), station.lead)
  return station
}

describe('a scan at the desk', () => {
  it('is a rider, by code; nobody is checked in by it', () => {
    const station = aStationWithBarcode()
    const { code, riderRef } = station.register({ name: '王小明' })
    const events = station.context.eventLog.head().seq
    expect(identifyScan(station.context, code.text)).toEqual({
      kind: 'rider',
      riderRef,
      name: '王小明',
      platform: 'meituan',
    })
    expect(station.context.eventLog.head().seq).toBe(events)
  })

  it('is an item, by barcode, even where another scheme would take any digits', () => {
    const station = aStationWithBarcode()
    expect(identifyScan(station.context, EAN)).toEqual({ kind: 'item', itemId: 'mask' })
  })

  it('is a piece, by sticker, with whoever has it', () => {
    const station = aStationWithBarcode()
    const tag = 'U-07' as PieceTag
    tagPiece(station.context, item('umbrella'), tag, station.lead)
    expect(identifyScan(station.context, 'u-07')).toEqual({ kind: 'piece', itemId: 'umbrella', tag, loan: null })
    const { riderRef } = station.register({ name: '王小明' })
    station.issue(riderRef, {}, { lines: [{ itemId: item('umbrella'), quantity: 1, tags: [tag] }] })
    expect(identifyScan(station.context, tag)).toMatchObject({ kind: 'piece', loan: { riderRef, riderName: '王小明' } })
  })

  it('is said to be an unknown barcode, or a code that is not good', () => {
    const station = aStationWithBarcode()
    expect(identifyScan(station.context, '4006381333931')).toEqual({ kind: 'unknown-barcode' })
    expect(identifyScan(station.context, '<script>')).toEqual({ kind: 'refused', reason: 'malformed' })
  })
})
