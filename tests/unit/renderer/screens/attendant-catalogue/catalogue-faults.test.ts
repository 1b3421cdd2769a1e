import { expect, test } from 'vitest'
import { itemFaultsOf, kitFaultsOf } from '../../../../../renderer/screens/attendant-catalogue/catalogue-faults.ts'
import {
  type ItemDraft,
  itemDetailsOf,
  newItemDraft,
} from '../../../../../renderer/screens/attendant-catalogue/item-draft.ts'
import { kitDetailsOf, NEW_KIT, withPart } from '../../../../../renderer/screens/attendant-catalogue/kit-draft.ts'
import type { ItemId } from '../../../../../shared/ids/ids.ts'

const towel: ItemDraft = { ...newItemDraft(null), names: { 'zh-CN': '毛巾', en: '', ug: '' } }

const faultsWith = (change: Partial<ItemDraft>) =>
  Object.fromEntries(itemFaultsOf(itemDetailsOf({ ...towel, ...change })))

test('finds no fault in an item with a name', () => {
  expect(faultsWith({})).toEqual({})
})

test('explains each field in its own words', () => {
  expect(faultsWith({ names: { 'zh-CN': '', en: ' ', ug: '' } })).toEqual({ names: 'no-name' })
  expect(faultsWith({ names: { 'zh-CN': '毛\u200b巾', en: '', ug: '' } })).toEqual({
    'names.zh-CN': 'invisible-characters',
  })
  expect(faultsWith({ names: { 'zh-CN': '', en: 't'.repeat(41), ug: '' } })).toEqual({ 'names.en': 'too-long' })
  expect(faultsWith({ barcode: '6901234567890' })).toEqual({ barcode: 'not-a-barcode' })
  expect(faultsWith({ barcode: '毛巾' })).toEqual({ barcode: 'not-a-barcode' })
  expect(faultsWith({ minimum: Number.NaN })).toEqual({ minimum: 'out-of-range' })
})

test('judges quota and loan only where they apply', () => {
  const wrong = { quotaQuantity: 0, loanDays: 366, atMostOut: 21 }
  expect(faultsWith(wrong)).toEqual({})
  expect(faultsWith({ ...wrong, isLimited: true, isLent: true })).toEqual({
    'quota.quantity': 'out-of-range',
    'loan.days': 'out-of-range',
    'loan.atMostOut': 'out-of-range',
  })
})

test('wants a kit to have a name and something in it', () => {
  expect(Object.fromEntries(kitFaultsOf(kitDetailsOf(NEW_KIT)))).toEqual({ names: 'no-name', parts: 'no-parts' })
  const kit = withPart({ ...NEW_KIT, names: towel.names }, 'mask' as ItemId)
  expect(kitFaultsOf(kitDetailsOf(kit)).size).toBe(0)
  const parts = kit.parts.map((part) => ({ ...part, quantity: 100 }))
  expect(Object.fromEntries(kitFaultsOf(kitDetailsOf({ ...kit, parts })))).toEqual({
    'parts.0.quantity': 'out-of-range',
  })
})
