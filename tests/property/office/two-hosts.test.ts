import { describe, expect, it, onTestFinished } from 'vitest'
import type { DatabaseName } from '../../support/office/an-office.ts'
import { anOfficeToCall } from '../../support/office/an-office-to-call.ts'
import { fc } from '../../support/seeded-fast-check.ts'
import { type City, openCity } from '../support/a-city.ts'
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

/** Each kiosk is sent the keys of all others: a city that grows for ever would take ever longer. */
const MOST_STREETS = 40

describe.each(CASES)('a station and its office, over %s', (database, numRuns) => {
  it('agree to the last count in the end, whatever the network, the power, a clock or a copy did in between', async () => {
    let city = await aNewCity(database)
    await fc.assert(
      fc.asyncProperty(anyCitySteps, async (steps) => {
        if (city.played === MOST_STREETS) city = await aNewCity(database)
        const { truth, office } = await playCity(city, steps)
        expect(office).toEqual(truth)
      }),
      // Each case takes a while: a counterexample at once is worth more than a shorter one.
      { numRuns, endOnFailure: true },
    )
  }, 3_600_000)
})

async function aNewCity(database: DatabaseName): Promise<City> {
  const city = await openCity(await anOfficeToCall(database))
  onTestFinished(() => city.proxy.close())
  return city
}
