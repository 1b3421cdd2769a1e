import { expect, test } from 'vitest'
import {
  itemDetailsOf,
  itemDraftOf,
  newItemDraft,
} from '../../../../../renderer/screens/attendant-catalogue/item-draft.ts'
import type { ItemId } from '../../../../../shared/ids/ids.ts'
import { type ItemDetails, itemDetailsSchema } from '../../../../../shared/supplies/item.ts'

const umbrella: ItemDetails = itemDetailsSchema.parse({
  names: { 'zh-CN': '雨伞', ug: 'كۈنلۈك' },
  picture: 'umbrella',
  unit: 'piece',
  category: 'rain',
  season: 'all-year',
  barcode: '6901234567892',
  minimum: 4,
  quota: { quantity: 2, per: 'week' },
  loan: { days: 3, atMostOut: 1 },
  isSelfServe: false,
  hasExpiry: false,
})

test('comes back as it was when nothing is changed', () => {
  expect(itemDetailsOf(itemDraftOf({ ...umbrella, itemId: 'umbrella' as ItemId, isRetired: false }))).toEqual(umbrella)
})

test('leaves out what does not apply, and has it again when it does', () => {
  const draft = itemDraftOf({ ...umbrella, itemId: 'umbrella' as ItemId, isRetired: false })
  const given = { ...draft, isLent: false, isLimited: false }
  expect(itemDetailsOf(given)).toMatchObject({ loan: null, quota: null })
  expect(itemDetailsOf({ ...given, isLent: true })).toMatchObject({ loan: { days: 3, atMostOut: 1 } })
})

test('reads a barcode as it was scanned or typed, full width or not, and none as none', () => {
  expect(itemDetailsOf(newItemDraft('6901234567892')).barcode).toBe('6901234567892')
  expect(itemDetailsOf({ ...newItemDraft(null), barcode: ' ６９０１２３４５６７８９２ ' }).barcode).toBe(
    '6901234567892',
  )
  expect(itemDetailsOf({ ...newItemDraft(null), barcode: '  ' }).barcode).toBeNull()
})

test('keeps blank names out', () => {
  const names = { 'zh-CN': '毛巾', en: ' ', ug: '' }
  expect(itemDetailsOf({ ...newItemDraft(null), names }).names).toEqual({ 'zh-CN': '毛巾' })
})
