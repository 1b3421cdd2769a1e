import { expect, it } from 'vitest'
import { fc } from '../support/seeded-fast-check.ts'
import { anyStreetSteps, playStreet } from './support/a-played-street.ts'

it('the office counts each visit once in the end, whatever fails, is killed, restored or copied in between', async () => {
  await fc.assert(
    fc.asyncProperty(anyStreetSteps, async (steps) => {
      const { truth, office } = await playStreet(steps)
      expect(office).toEqual(truth)
    }),
    // Each case takes a while: a counterexample at once is worth more than a shorter one.
    { numRuns: 28, endOnFailure: true },
  )
}, 120_000)
