import { inTurns } from './in-turns.ts'

/** Unknown numbers of which it is known what they are together, each times its factor: by unknown, its factor. */
export type Equation = ReadonlyMap<number, number>

/**
 * Which of some unknowns are no secret to whoever knows what the equations come to.
 *
 * One that can change while all equations hold is none of them. Changes that leave the equations as they are make a
 * space, and what is drawn from it at random moves each unknown that moves at all, but for one in 67 million: so it is
 * once in a long while that one too many is found, and never one too few. The equations are made few by elimination,
 * each time of the unknown that stands in the fewest; one that stands in two merges the shorter into the longer, so
 * that a table of rows and columns takes hardly longer than reading it. The same equations have the same answer.
 *
 * @param howMany the unknowns are the numbers from 0 to below this
 * @param isAwaited as of `inTurns`
 */
export async function findDetermined(
  equations: readonly Equation[],
  howMany: number,
  isAwaited = () => true,
): Promise<readonly number[]> {
  const standsIn = Array.from({ length: howMany }, () => new Set<Row>())
  await inTurns(equations, sizeOf, isAwaited, (equation) => {
    const row: Row = new Map([...equation].map(([one, factor]) => [one, modulo(factor)]))
    for (const one of row.keys()) standsIn[one]?.add(row)
  })
  const steps: Step[] = []
  await inTurns(stepsOf(standsIn), workOf, isAwaited, (step) => {
    const { one, row, its } = step
    for (const other of its) if (other !== row) addTo(other, row, one, standsIn)
    for (const each of row.keys()) standsIn[each]?.delete(row)
    steps.push(step)
  })
  const draw = drawing()
  // What rows are left of is not moved: all of them are where there was too much to do.
  const moves = standsIn.map((rows) => (rows.size > 0 ? 0 : draw()))
  await inTurns(steps.toReversed(), workOf, isAwaited, ({ one, row }) => {
    let sum = 0
    for (const [each, factor] of row) if (each !== one) sum = modulo(sum + factor * (moves[each] ?? 0))
    moves[one] = modulo(-sum * inverse(row.get(one) ?? 1))
  })
  return moves.flatMap((move, one) => (move === 0 ? [one] : []))
}

type Row = Map<number, number>

/** An unknown, the rows that it stands in, and the one by which it is taken out of the others. */
type Step = { readonly one: number; readonly its: readonly Row[]; readonly row: Row }

function workOf({ its, row }: Step): number {
  return its.length * row.size
}

function sizeOf({ size }: Equation): number {
  return size
}

/** Unknowns that stand in any rows, those in the fewest first, and each but once what was before it is done. */
function* stepsOf(standsIn: readonly ReadonlySet<Row>[]): Generator<Step> {
  const byLength: number[][] = []
  const add = (one: number) => {
    const length = standsIn[one]?.size ?? 0
    byLength[length] ??= []
    byLength[length].push(one)
  }
  const next = () => {
    for (const [length, some] of byLength.entries()) {
      // Nothing is to be done about what stands in none; and another place in the queue is for what one has become since.
      for (let one = some?.pop(); one !== undefined; one = some?.pop()) {
        if (length > 0 && standsIn[one]?.size === length) return one
      }
    }
    return undefined
  }
  for (const one of standsIn.keys()) add(one)
  let work = 0
  for (let one = next(); one !== undefined && work < MOST_WORK; one = next()) {
    const its = [...(standsIn[one] ?? [])]
    const row = its.reduce((shortest, each) => (each.size < shortest.size ? each : shortest))
    const step = { one, its, row }
    work += workOf(step)
    yield step
    for (const each of row.keys()) add(each)
  }
}

/** Beyond it what is left is taken for determined: then more is hidden than has to be, and nothing told. */
const MOST_WORK = 20_000_000

/** Adds a row to another so often that an unknown stands in it no more. */
function addTo(other: Row, row: Row, one: number, standsIn: readonly Set<Row>[]): void {
  const times = modulo(-(other.get(one) ?? 0) * inverse(row.get(one) ?? 1))
  for (const [each, factor] of row) {
    const sum = modulo((other.get(each) ?? 0) + modulo(times * factor))
    if (sum === 0) {
      other.delete(each)
      standsIn[each]?.delete(other)
    } else {
      other.set(each, sum)
      standsIn[each]?.add(other)
    }
  }
}

/** A prime so small that the product of two smaller numbers is exact. */
const PRIME = 67_108_859

function modulo(number: number): number {
  const rest = number % PRIME
  return rest < 0 ? rest + PRIME : rest
}

function inverse(number: number): number {
  if (number === 1) return 1
  if (number === PRIME - 1) return PRIME - 1
  let [power, result] = [number, 1]
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = modulo(result * power)
    power = modulo(power * power)
  }
  return result
}

/** Numbers from 1 to below the prime, the same ones each time (mulberry32). */
function drawing(): () => number {
  let state = 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return 1 + (((mixed ^ (mixed >>> 14)) >>> 0) % (PRIME - 1))
  }
}
