import { expect, it } from 'vitest'
import { PATIENT } from '../support/patient.ts'
import { fc } from '../support/seeded-fast-check.ts'
import { playSteps } from './support/a-played-station.ts'
import { keptCounts, recount } from './support/recount.ts'
import { anySteps } from './support/station-step.ts'

it('the daily counts are what the log says, and none is negative, after each of any steps', PATIENT, () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      playSteps(steps, ({ context: { db } }, at) => {
        const kept = keptCounts(db)
        expect(kept, `after step ${at}`).toEqual(recount(db))
        expect(
          Object.entries(kept).filter(([, value]) => value < 0),
          `after step ${at}`,
        ).toEqual([])
      })
    }),
    { numRuns: 60 },
  )
})
