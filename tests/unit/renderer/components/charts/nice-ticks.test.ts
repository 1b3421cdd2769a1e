import { expect, test } from 'vitest'
import { niceTicks } from '../../../../../renderer/components/charts/nice-ticks.ts'
import { fc } from '../../../../support/seeded-fast-check.ts'

test('rounds up to numbers a person would choose', () => {
  expect(niceTicks(47)).toEqual([0, 20, 40, 60])
  expect(niceTicks(4)).toEqual([0, 1, 2, 3, 4])
  expect(niceTicks(500)).toEqual([0, 200, 400, 600])
})

test('an empty chart still has a scale', () => {
  expect(niceTicks(0)).toEqual([0, 1])
})

test('whatever the largest number is, it fits and the lines are few, whole and evenly spaced', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (most) => {
      const ticks = niceTicks(most)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most)
      expect(ticks.length).toBeLessThanOrEqual(5)
      expect(ticks.every((tick, index) => Number.isInteger(tick) && tick === index * (ticks[1] ?? 0))).toBe(true)
    }),
  )
})
