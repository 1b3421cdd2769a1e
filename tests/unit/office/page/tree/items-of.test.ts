import { expect, it } from 'vitest'
import { itemsOf } from '../../../../../office/page/tree/items-of.ts'

it('shows each item of a station, and of a larger place those that mean the same at each of its stations', () => {
  expect(itemsOf('station')).toBe('each')
  for (const kind of ['street', 'district', 'city'] as const) expect(itemsOf(kind), kind).toBe('named')
})
