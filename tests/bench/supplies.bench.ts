import type { Figure } from './figure.ts'
import { aBenchShelf, BENCH_ITEMS, requestIdOf } from './support/a-bench-shelf.ts'
import { type BenchRider, type BenchStation, VISIT_EVERY_MS } from './support/a-bench-station.ts'
import { createBareIssue } from './support/bare-issue.ts'
import { median } from './support/percentile.ts'

const ROUNDS = 3_000
const WARM_UP = 300
const HISTORY = 9_000
const FEW = 10_000
const MANY = 1_000_000

export const figures: readonly Figure[] = [
  /** Three items to a rider through the contract until they are on the disk, against the least that this can cost. */
  {
    name: 'supplies.issue',
    unit: 'ms',
    target: { of: 'ratio', atMost: 2 },
    async measure() {
      const ours = aBenchShelf(HISTORY)
      const bare = aBenchShelf(HISTORY)
      const issueBare = createBareIssue(bare)
      const oursMs: number[] = []
      const bareMs: number[] = []
      try {
        for (let round = 0; round < ROUNDS + WARM_UP; round++) {
          for (const station of [ours, bare]) station.clock.pass(VISIT_EVERY_MS)
          const screen = ours.signIn()
          const started = performance.now()
          await issue(ours, riderAt(ours, round), requestIdOf(HISTORY + round), screen)
          const between = performance.now()
          issueBare(riderAt(bare, round), HISTORY + round)
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
  },
  /** What is on hand and what a rider may still have, at a station of some years against one of some weeks. */
  {
    name: 'supplies.growth',
    unit: 'ms',
    target: { of: 'ratio', atMost: 1.3 },
    async measure() {
      const stations = { few: aBenchShelf(FEW), many: aBenchShelf(MANY) }
      const samples = { few: [] as number[], many: [] as number[] }
      try {
        for (let round = 0; round < 1_000; round++) {
          const order = round % 2 === 0 ? (['few', 'many'] as const) : (['many', 'few'] as const)
          for (const size of order) {
            const station = stations[size]
            const input = { riderRef: riderAt(station, round).riderRef }
            const screen = station.signIn()
            const started = performance.now()
            const answer = await station.dispatcher.dispatch('supplies.desk', input, screen)
            const tookMs = performance.now() - started
            if (!answer.ok) throw new Error(`the desk did not answer: ${JSON.stringify(answer)}`)
            if (round >= 100) samples[size].push(tookMs)
          }
        }
        return { value: median(samples.many), floor: median(samples.few) }
      } finally {
        stations.few.remove()
        stations.many.remove()
      }
    },
  },
]

function riderAt({ riders }: BenchStation, round: number): BenchRider {
  const rider = riders[(round * 811) % riders.length]
  if (!rider) throw new Error('a bench station has riders')
  return rider
}

async function issue(
  { dispatcher }: BenchStation,
  { riderRef }: BenchRider,
  requestId: string,
  screen: { readonly screenId: string },
): Promise<void> {
  const lines = BENCH_ITEMS.map((itemId) => ({ itemId, quantity: 1 }))
  const answer = await dispatcher.dispatch('supplies.issue', { requestId, riderRef, lines, override: null }, screen)
  if (!answer.ok || (answer.value as { outcome: string }).outcome !== 'issued') {
    throw new Error(`nothing was issued: ${JSON.stringify(answer)}`)
  }
}
