import { expect, test } from 'vitest'
import { linesByCategory } from '../../../../../renderer/screens/attendant-stock/lines-by-category.ts'
import type { Category } from '../../../../../shared/supplies/item.ts'

const line = (name: string, category: Category) => ({ name, category })

test('puts lines under their categories in the order of the shelf, and leaves their own order', () => {
  const lines = [
    line('water', 'drinks'),
    line('mask', 'protection'),
    line('tea', 'drinks'),
    line('spray', 'protection'),
  ]
  const groups = linesByCategory(lines, ({ category }) => category)
  expect(groups.map((group) => [group.category, ...group.lines.map(({ name }) => name)])).toEqual([
    ['protection', 'mask', 'spray'],
    ['drinks', 'water', 'tea'],
  ])
})
