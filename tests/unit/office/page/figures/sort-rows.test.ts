import { expect, it } from 'vitest'
import { sortRows } from '../../../../../office/page/figures/sort-rows.ts'

const itself = <T>(value: T) => value

it('orders numbers by size, and what is not known last whichever way', () => {
  expect(sortRows([9, null, 100, 20], itself, 'up')).toEqual([9, 20, 100, null])
  expect(sortRows([9, null, 100, 20], itself, 'down')).toEqual([100, 20, 9, null])
})

it('orders names as a Chinese reader looks them up, and 2 before 10', () => {
  expect(sortRows(['西湖区', '东岸区', '天山区'], itself, 'up')).toEqual(['东岸区', '天山区', '西湖区'])
  expect(sortRows(['10 Street', '2 Street'], itself, 'up')).toEqual(['2 Street', '10 Street'])
})
