import { expect, it } from 'vitest'
import { machineClock } from '../../../../electron/station/machine-clock.ts'

it('knows how long the machine has been up, which is no shorter than this process has run', () => {
  const ranMs = machineClock.monotonicMs()
  expect(machineClock.uptimeMs?.()).toBeGreaterThanOrEqual(ranMs - 1_000)
})
