import { expect, test } from 'vitest'
import {
  NEW_KIT,
  withoutPart,
  withPart,
  withQuantity,
} from '../../../../../renderer/screens/attendant-catalogue/kit-draft.ts'
import type { ItemId } from '../../../../../shared/ids/ids.ts'

const mask = 'mask' as ItemId
const water = 'water' as ItemId

test('holds each item once, in the order in which they were put in', () => {
  const kit = withPart(withQuantity(withPart(withPart(NEW_KIT, mask), water), mask, 3), mask)
  expect(kit.parts).toEqual([
    { itemId: mask, quantity: 3 },
    { itemId: water, quantity: 1 },
  ])
  expect(withoutPart(kit, mask).parts).toEqual([{ itemId: water, quantity: 1 }])
})
