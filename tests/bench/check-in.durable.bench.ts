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
    const checkInBare = createBareCheckIn(bare)
    const oursMs: number[] = []
    const bareMs: number[] = []
    try {
      for (let round = 0; round < ROUNDS + WARM_UP; round++) {
        const rider = (station: BenchStation) => {
          station.clock.pass(VISIT_EVERY_MS)
          return riderOf(station, round)
        }
        const ourRider = rider(ours)
        const bareRider = rider(bare)
        const started = performance.now()
        await scan(ours, ourRider)
        const between = performance.now()
        checkInBare(bareRider)
        const ended = performance.now()
        if (round < WARM_UP) continue
        oursMs.push(between - started)
        bareMs.push(ended - between)
      }
      return { value: median(oursMs), floor: median(bareMs) }
    } finally {
      ours.remove()
      bare.remove()
    }
  },
}

function riderOf({ riders }: BenchStation, round: number): BenchRider {
  const rider = riders[(round * 811) % riders.length]
  if (!rider) throw new Error('a bench station has riders')
  return rider
}

async function scan({ dispatcher }: BenchStation, rider: BenchRider): Promise<void> {
  const answer = await dispatcher.dispatch('checkIns.scan', { text: rider.text, via: 'wedge' }, { screenId: 'kiosk' })
  if (!answer.ok || (answer.value as { outcome: string }).outcome === 'refused') {
    throw new Error(`a good code was not greeted: ${JSON.stringify(answer)}`)
  }
}
