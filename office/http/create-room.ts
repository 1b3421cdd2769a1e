import { OfficeProblem } from './office-problem.ts'

/**
 * Makes an answer once there is room for it.
 *
 * @param isAwaited whether anyone waits for the answer still, looked at when there is room
 */
export type Room = <Made>(make: () => Promise<Made>, isAwaited: () => boolean) => Promise<Made>

/**
 * Room for so many answers at once. The others wait in line, and are put off where that is full; for whoever has hung
 * up by then nothing is made.
 */
export function createRoom({ atOnce, inLine }: { readonly atOnce: number; readonly inLine: number }): Room {
  let inside = 0
  const line: (() => void)[] = []
  const enter = async () => {
    if (inside < atOnce) {
      inside++
      return
    }
    if (line.length >= inLine) {
      throw new OfficeProblem('busy', 'Much is being made for others.', { retryAfterSeconds: RETRY_AFTER_SECONDS })
    }
    await new Promise<void>((go) => line.push(go))
  }
  const leave = () => {
    const next = line.shift()
    // Whoever is next takes the place over.
    if (next) next()
    else inside--
  }
  return async (make, isAwaited) => {
    await enter()
    try {
      if (!isAwaited()) throw new OfficeProblem('busy', 'Whoever asked has hung up.')
      return await make()
    } finally {
      leave()
    }
  }
}

const RETRY_AFTER_SECONDS = 10
