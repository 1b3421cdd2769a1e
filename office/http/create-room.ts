import { hungUp } from './hung-up.ts'
import { OfficeProblem } from './office-problem.ts'

/**
 * Makes an answer once there is room for it.
 *
 * @param isAwaited whether anyone waits for the answer still, looked at when there is room
 */
export type Room = <Made>(make: () => Promise<Made>, isAwaited: () => boolean) => Promise<Made>

/**
 * Room for so many answers at once. The others wait in line, and are put off where that is full of those who wait
 * still; for whoever has hung up by then nothing is made.
 */
export function createRoom({ atOnce, inLine }: { readonly atOnce: number; readonly inLine: number }): Room {
  let inside = 0
  let line: readonly Waiting[] = []
  const sendAwayTheGone = () => {
    const gone = line.filter(({ isAwaited }) => !isAwaited())
    line = line.filter((waiting) => !gone.includes(waiting))
    for (const { giveUp } of gone) giveUp(hungUp())
  }
  const enter = async (isAwaited: () => boolean) => {
    if (inside < atOnce) {
      inside++
      return
    }
    if (line.length >= inLine) sendAwayTheGone()
    if (line.length >= inLine) {
      throw new OfficeProblem('busy', 'Much is being made for others.', { retryAfterSeconds: RETRY_AFTER_SECONDS })
    }
    await new Promise<void>((go, giveUp) => {
      line = [...line, { go, giveUp, isAwaited }]
    })
  }
  const leave = () => {
    const [next, ...others] = line
    line = others
    // Whoever is next takes the place over.
    if (next) next.go()
    else inside--
  }
  return async (make, isAwaited) => {
    await enter(isAwaited)
    try {
      if (!isAwaited()) throw hungUp()
      return await make()
    } finally {
      leave()
    }
  }
}

type Waiting = {
  readonly go: () => void
  readonly giveUp: (problem: OfficeProblem) => void
  readonly isAwaited: () => boolean
}

const RETRY_AFTER_SECONDS = 10
