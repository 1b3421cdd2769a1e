import { expect, test } from 'vitest'
import { newItemDraft } from '../../../../../renderer/screens/attendant-catalogue/item-draft.ts'
import { changedItemParts, overSaved } from '../../../../../renderer/screens/attendant-catalogue/item-parts.ts'

const saved = { ...newItemDraft(null), names: { 'zh-CN': '口罩', en: 'Mask', ug: '' } }
const named = (names: Partial<typeof saved.names>) => ({ ...saved, names: { ...saved.names, ...names } })

test('leaves the names nobody touched to whatever is saved next', () => {
  const parts = changedItemParts(saved, {}, { names: { ...saved.names, en: 'Face mask' } })
  expect(parts).toEqual({ names: { en: 'Face mask' } })
  const latest = named({ 'zh-CN': '医用口罩' })
  expect(overSaved(latest, parts).names).toEqual({ 'zh-CN': '医用口罩', en: 'Face mask', ug: '' })
})

test('keeps what was changed before, and forgets what was changed back', () => {
  const parts = changedItemParts(saved, { minimum: 5, names: { en: 'Face mask' } }, { unit: 'box' })
  expect(parts).toEqual({ minimum: 5, unit: 'box', names: { en: 'Face mask' } })
  const back = changedItemParts(saved, parts, { names: saved.names, minimum: 0 })
  expect(back).toEqual({ unit: 'box' })
})
