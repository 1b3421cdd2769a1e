import { DAY_MS } from '../support/a-clock.ts'
import type { Figure } from './figure.ts'
import { aBenchStation, type BenchRider, type BenchStation, VISIT_EVERY_MS } from './support/a-bench-station.ts'
import { createBareCheckIn } from './support/bare-check-in.ts'
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
          await scan(ours, rider)
          if (round >= WARM_UP) oursMs.push(performance.now() - startedMs)
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

function nextRider({ riders, clock }: BenchStation, round: number): BenchRider {
  clock.pass(VISIT_EVERY_MS)
  const rider = riders[(round * 811) % riders.length]
  if (!rider) throw new Error('a bench station has riders')
  return rider
}

async function scan({ dispatcher }: BenchStation, rider: BenchRider): Promise<void> {
  const answer = await dispatcher.dispatch('checkIns.scan', { text: rider.text, via: 'wedge' }, { screenId: 'kiosk' })
  if (!answer.ok || (answer.value as { outcome: string }).outcome !== 'welcome') {
    throw new Error(`a good code was not welcomed: ${JSON.stringify(answer)}`)
  }
}
