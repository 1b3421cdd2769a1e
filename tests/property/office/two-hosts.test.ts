import { describe, expect, it, onTestFinished } from 'vitest'
import type { DatabaseName } from '../../support/office/an-office.ts'
import { anOfficeToCall } from '../../support/office/an-office-to-call.ts'
import { fc } from '../../support/seeded-fast-check.ts'
import { openCity } from '../support/a-city.ts'
import { playCity } from '../support/a-played-city.ts'
import { anyCitySteps } from '../support/city-step.ts'

/** A bench asks for a thousand. */
const RUNS = Number(process.env['TWO_HOST_RUNS'] ?? 0)

/** Each kiosk is sent the keys of all others: a city that grows for ever would take ever longer. */
const OF_ONE_OFFICE = 50
const MANY = Array.from({ length: RUNS / OF_ONE_OFFICE }, (_, nth) => ['sqlite', OF_ONE_OFFICE, nth] as const)
const FEW = [
  ['sqlite', 12, 0],
  ['postgres', 8, 0],
] as const
const CASES: readonly (readonly [DatabaseName, number, number])[] = RUNS > 0 ? MANY : FEW

describe.each(CASES)('a station and its office, over %s', (database, numRuns, nth) => {
  it('agree to the last count in the end, whatever the network, the power, a clock or a copy did in between', async () => {
    const city = await openCity(await anOfficeToCall(database))
    onTestFinished(() => city.proxy.close())
    await fc.assert(
      fc.asyncProperty(anyCitySteps, async (steps) => {
        const { truth, office, tooMany } = await playCity(city, steps)
        expect(office).toEqual(truth)
        expect(tooMany).toEqual([])
      }),
      // Each case takes a while: a counterexample at once is worth more than a shorter one.
      { numRuns, endOnFailure: true, seed: (fc.readConfigureGlobal().seed ?? 0) + nth },
    )
  }, 3_600_000)
})
