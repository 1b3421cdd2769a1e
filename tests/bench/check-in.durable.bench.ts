import { DAY_MS } from '../support/a-clock.ts'
import type { Figure } from './figure.ts'
import { aBenchStation } from './support/a-bench-station.ts'
import { createBareCheckIn } from './support/bare-check-in.ts'
import { makeVisit, nextRider } from './support/make-visit.ts'
import { median } from './support/percentile.ts'

const ROUNDS = 3_000
const WARM_UP = 300

/** A signed code through the contract until its visit is on the disk, against the least that this can cost. */
export const figure: Figure = {
  name: 'check-in.durable',
  unit: 'ms',
  target: { of: 'ratio', atMost: 1.5 },
  async measure() {
    const ours = aBenchStation(10_000)
    const bare = aBenchStation(10_000)
    // On a new date nobody comes a second time, so that both write the same rows for each.
    for (const { clock } of [ours, bare]) clock.pass(DAY_MS)
    const checkInBare = createBareCheckIn(bare)
    const oursMs: number[] = []
    const bareMs: number[] = []
    try {
      for (let round = 0; round < ROUNDS + WARM_UP; round++) {
        const byContract = async () => {
          const rider = nextRider(ours, round)
          const startedMs = performance.now()
          const { outcome } = await makeVisit(ours, rider)
          if (round >= WARM_UP) oursMs.push(performance.now() - startedMs)
          if (outcome !== 'welcome') throw new Error(`the bare rows are those of a welcome, not of ${outcome}`)
        }
        const byHand = () => {
          const rider = nextRider(bare, round)
          const moment = bare.context.localNow()
          const startedMs = performance.now()
          checkInBare(rider, moment)
          if (round >= WARM_UP) bareMs.push(performance.now() - startedMs)
        }
        // Whoever goes second finds the disk awake: they take turns in that too.
        if (round % 2 === 0) byHand()
        await byContract()
        if (round % 2 === 1) byHand()
      }
      return { value: median(oursMs), floor: median(bareMs) }
    } finally {
      ours.remove()
      bare.remove()
    }
  },
}
