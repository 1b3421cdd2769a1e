import { expect, test } from 'vitest'
import { reloadDelayMs } from '../../../../electron/main/reload-delay.ts'

test('opens a screen again almost at once when it failed for the first time', () => {
  expect(reloadDelayMs(1)).toBeLessThanOrEqual(100)
})

test('waits longer each time, and never so long that a screen stays dark for 15 seconds', () => {
  const delays = Array.from({ length: 50 }, (_, index) => reloadDelayMs(index + 1))
  expect(delays).toEqual([...delays].sort((a, b) => a - b))
  expect(delays.at(-1)).toBeLessThan(15_000)
})
