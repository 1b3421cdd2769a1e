import { describe, expect, it } from 'vitest'
import {
  addItem,
  addKit,
  changeItem,
  retireItem,
  tagPiece,
  untagPiece,
} from '../../../../../electron/station/catalogue/change-catalogue.ts'
import type { KitId, PieceTag } from '../../../../../shared/ids/ids.ts'
import { type ItemDetails, itemDetailsSchema, kitDetailsSchema } from '../../../../../shared/supplies/item.ts'
import { aStockedStation, item } from '../../../../support/a-stocked-station.ts'

const EAN = '6901234567892'

function someDetails(changes: Partial<ItemDetails> = {}): ItemDetails {
  return itemDetailsSchema.parse({
    names: { 'zh-CN': '毛巾' },
    picture: 'towel',
    unit: 'piece',
    category: 'other',
    season: 'all-year',
    barcode: null,
    minimum: 0,
    quota: null,
    loan: null,
    isSelfServe: false,
    hasExpiry: false,
    ...changes,
  })
}

describe('the catalogue', () => {
  it('starts with what stations give out, each in three languages', () => {
    const items = aStockedStation().context.items.all()
    expect(items).toHaveLength(13)
    for (const { itemId, names } of items) expect(Object.values(names), itemId).toHaveLength(3)
  })

  it('gives every item an id of its own, for good', () => {
    const { context, lead } = aStockedStation()
    const added = addItem(context, someDetails(), lead)
    if (added.outcome !== 'added') throw new Error(added.outcome)
    retireItem(context, added.itemId, true, lead)
    const again = addItem(context, someDetails(), lead)
    expect(again).not.toMatchObject({ itemId: added.itemId })
    expect(context.items.get(added.itemId)).toMatchObject({ isRetired: true })
  })

  it('has one item for a barcode, retired ones aside', () => {
    const { context, lead } = aStockedStation()
    const first = addItem(context, someDetails({ barcode: EAN }), lead)
    if (first.outcome !== 'added') throw new Error(first.outcome)
    const { itemId } = first
    expect(addItem(context, someDetails({ barcode: EAN }), lead)).toEqual({ outcome: 'barcode-taken', itemId })
    expect(changeItem(context, item('mask'), someDetails({ barcode: EAN }), lead)).toEqual({
      outcome: 'barcode-taken',
      itemId,
    })
    retireItem(context, itemId, true, lead)
    expect(addItem(context, someDetails({ barcode: EAN }), lead)).toMatchObject({ outcome: 'added' })
    expect(retireItem(context, itemId, false, lead)).toMatchObject({ outcome: 'barcode-taken' })
  })

  it('issues nothing that is retired, until it is put back', () => {
    const station = aStockedStation({ mask: 5 })
    retireItem(station.context, item('mask'), true, station.lead)
    expect(station.issue(null, { mask: 1 })).toEqual({ outcome: 'unknown-item', itemIds: ['mask'] })
    retireItem(station.context, item('mask'), false, station.lead)
    expect(station.issue(null, { mask: 1 })).toMatchObject({ outcome: 'issued' })
  })

  it('keeps lending what is out', () => {
    const station = aStockedStation({ umbrella: 2 })
    station.issue(station.register().riderRef, { umbrella: 1 })
    expect(changeItem(station.context, item('umbrella'), someDetails(), station.lead)).toEqual({
      outcome: 'out-on-loan',
    })
  })

  it('makes kits of items it knows', () => {
    const { context, lead } = aStockedStation()
    const kit = (itemId: string) => kitDetailsSchema.parse({ names: { en: 'Kit' }, parts: [{ itemId, quantity: 1 }] })
    expect(addKit(context, kit('mask'), lead)).toMatchObject({ outcome: 'added' })
    expect(addKit(context, kit('gold'), lead)).toEqual({ outcome: 'unknown-item' })
    expect(context.kits.get('winter-kit' as KitId)?.parts).toHaveLength(3)
  })

  it('gives stickers to pieces that are lent, each number once', () => {
    const { context, lead } = aStockedStation()
    const tag = 'U-07' as PieceTag
    expect(tagPiece(context, item('mask'), tag, lead)).toEqual({ outcome: 'not-lent' })
    expect(tagPiece(context, item('umbrella'), tag, lead)).toEqual({ outcome: 'tagged' })
    expect(tagPiece(context, item('sewing-kit'), tag, lead)).toEqual({ outcome: 'tag-taken', itemId: 'umbrella' })
    expect(untagPiece(context, tag, lead)).toEqual({ outcome: 'untagged' })
    expect(untagPiece(context, tag, lead)).toEqual({ outcome: 'unknown-tag' })
  })
})
