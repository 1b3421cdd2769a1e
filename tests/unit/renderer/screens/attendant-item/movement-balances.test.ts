import { expect, test } from 'vitest'
import { balanceBefore, balancesOf } from '../../../../../renderer/screens/attendant-item/movement-balances.ts'

const changes = [-2, 0, 50, -3].map((onHandChange) => ({ onHandChange }))

test('goes back from what is on hand now, movement by movement', () => {
  expect(balancesOf(changes, 48)).toEqual([48, 50, 50, 0])
})

test('begins the next page where this one ends', () => {
  expect(balanceBefore(changes, 48)).toBe(3)
  expect(balancesOf([...changes, { onHandChange: 3 }], 48).at(-1)).toBe(3)
})
