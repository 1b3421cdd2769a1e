import { describe, expect, it, onTestFinished } from 'vitest'
import type { DatabaseName } from '../../support/office/an-office.ts'
import { anOfficeToCall } from '../../support/office/an-office-to-call.ts'
import { fc } from '../../support/seeded-fast-check.ts'
import { openCity } from '../support/a-city.ts'
import { playCity } from '../support/a-played-city.ts'
import { anyCitySteps } from '../support/city-step.ts'

/** A bench asks for a thousand. */
const RUNS = Number(process.env['TWO_HOST_RUNS'] ?? 0)
const CASES: readonly (readonly [DatabaseName, number])[] = RUNS
  ? [['sqlite', RUNS]]
  : [
      ['sqlite', 12],
      ['postgres', 8],
    ]

describe.each(CASES)('a station and its office, over %s', (database, numRuns) => {
  it('agree to the last count in the end, whatever the network, the power, a clock or a copy did in between', async () => {
    const city = await openCity(await anOfficeToCall(database))
    onTestFinished(() => city.proxy.close())
    await fc.assert(
      fc.asyncProperty(anyCitySteps, async (steps) => {
        const { truth, office } = await playCity(city, steps)
        expect(office).toEqual(truth)
      }),
      // Each case takes a while: a counterexample at once is worth more than a shorter one.
      { numRuns, endOnFailure: true },
    )
  }, 3_600_000)
})
