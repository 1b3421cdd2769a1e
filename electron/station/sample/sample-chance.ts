/** Chance that is the same at every start, so that a sample station always looks the same. */
export type SampleChance = {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** One of several; those that stand there more than once come up more often. */
  oneOf<T>(all: readonly [T, ...T[]]): T
  /** An hour of a rider's two rests: 11-14 or 17-21. */
  busyHour(): number
}

/** A linear congruential generator: it need not be good, it must only look random. */
export function createSampleChance(seed: number): SampleChance {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return {
    next,
    oneOf: (all) => all[Math.floor(next() * all.length)] ?? all[0],
    busyHour: () => (next() < 0.5 ? 11 + next() * 3 : 17 + next() * 4),
  }
}
