import type { Figure } from './figure.ts'
import { aBenchStation, type BenchStation } from './support/a-bench-station.ts'
import { makeVisit, nextRider } from './support/make-visit.ts'
import { median, percentile } from './support/percentile.ts'

const FEW = 10_000
const MANY = 1_000_000
/** Both have so many behind them: the same question gets as long an answer. */
const DAYS = 14

/** What a station of some years pays for its history, against one of some weeks. */
export const figures: readonly Figure[] = [
  {
    name: 'check-in.growth',
    unit: 'ms p99',
    target: { of: 'ratio', atMost: 1.3 },
    async measure() {
      const samples = await atBothSizes(5_000, async (station, round) => {
        const rider = nextRider(station, round)
        return () => makeVisit(station, rider)
      })
      return { value: percentile(samples.many, 0.99), floor: percentile(samples.few, 0.99) }
    },
  },
  {
    name: 'daily-counts.growth',
    unit: 'ms',
    target: { of: 'ratio', atMost: 1.3 },
    async measure() {
      const samples = await atBothSizes(500, async (station) => {
        const screen = station.signIn()
        return async () => {
          const answer = await station.dispatcher.dispatch('dailyCounts.recent', { days: DAYS }, screen)
          if (!answer.ok) throw new Error(`the daily counts were refused: ${answer.refusal.message}`)
        }
      })
      return { value: median(samples.many), floor: median(samples.few) }
    },
  },
]

/** One call. Throws when it does not do what is measured. */
type Work = () => Promise<unknown>

/** The same call at a station with few events and at one with many, by turns. */
async function atBothSizes(
  rounds: number,
  prepare: (station: BenchStation, round: number) => Promise<Work>,
): Promise<{ few: number[]; many: number[] }> {
  const { few, many } = stationsOfBothSizes()
  const samples = { few: [] as number[], many: [] as number[] }
  const warmUp = Math.ceil(rounds / 10)
  for (let round = 0; round < rounds + warmUp; round++) {
    // Whoever goes second finds the disk awake: they take turns in that too.
    const order = round % 2 === 0 ? (['few', 'many'] as const) : (['many', 'few'] as const)
    for (const size of order) {
      const work = await prepare(size === 'few' ? few : many, round)
      const started = performance.now()
      await work()
      const tookMs = performance.now() - started
      if (round >= warmUp) samples[size].push(tookMs)
    }
  }
  return samples
}

let stations: { few: BenchStation; many: BenchStation } | undefined

/** Made once for both figures: a million events take two minutes to enter. Gone with the process. */
function stationsOfBothSizes() {
  if (!stations) {
    const made = { few: aBenchStation(FEW), many: aBenchStation(MANY) }
    process.once('exit', () => {
      made.few.remove()
      made.many.remove()
    })
    stations = made
  }
  return stations
}
