import { setImmediate as giveWay } from 'node:timers/promises'
import { hungUp } from '../http/hung-up.ts'

/**
 * Does something with each of many things, giving way to others now and then: while an answer is made, kiosks and
 * officers are answered, too.
 *
 * @param sizeOf how many cells one is, or whatever takes as long
 * @param isAwaited whether anyone waits for it still: looked at after each turn of others, and the rest is not done
 */
export async function inTurns<T>(
  all: Iterable<T>,
  sizeOf: (one: T) => number,
  isAwaited: () => boolean,
  act: (one: T) => void,
): Promise<void> {
  let size = 0
  for (const one of all) {
    act(one)
    size += sizeOf(one)
    if (size < CELLS_AT_A_TIME) continue
    size = 0
    await giveWay()
    if (!isAwaited()) throw hungUp()
  }
}

/** They take some milliseconds. */
const CELLS_AT_A_TIME = 20_000
