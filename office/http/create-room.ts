import { hungUp } from './hung-up.ts'
import { OfficeProblem } from './office-problem.ts'

/** Makes an answer once there is room for it. */
export type Room = <Made>(make: () => Promise<Made>, asking: Asking) => Promise<Made>

export type Asking = {
  /** Who asks: as a whole they have no more than their own share of the room. */
  readonly caller: string
  /** Whether anyone waits for the answer still, looked at when there is room. */
  readonly isAwaited: () => boolean
}

/** How many answers are made at once, and how many more may wait. */
export type RoomSize = { readonly atOnce: number; readonly inLine: number }

/**
 * Room for so many answers at once, and for so many of each caller. The others wait in line, those of a caller who has
 * their share being passed by, and are put off where the line is full of those who wait still; for whoever has hung up
 * by then nothing is made.
 */
export function createRoom({ each, ...all }: RoomSize & { readonly each: RoomSize }): Room {
  let inside: readonly Asking[] = []
  let line: readonly Waiting[] = []
  const hasRoomFor = (asking: Asking) => inside.length < all.atOnce && ofCaller(inside, asking) < each.atOnce
  const sendAwayTheGone = () => {
    const gone = line.filter(({ isAwaited }) => !isAwaited())
    line = line.filter((waiting) => !gone.includes(waiting))
    for (const { giveUp } of gone) giveUp(hungUp())
  }
  const lineIsFull = (asking: Asking) => line.length >= all.inLine || ofCaller(line, asking) >= each.inLine
  const enter = async (asking: Asking) => {
    if (hasRoomFor(asking)) {
      inside = [...inside, asking]
      return
    }
    if (lineIsFull(asking)) sendAwayTheGone()
    if (lineIsFull(asking)) {
      throw new OfficeProblem('busy', 'Much is being made, for you or for others.', {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      })
    }
    await new Promise<void>((go, giveUp) => {
      const enterNow = () => {
        inside = [...inside, asking]
        go()
      }
      line = [...line, { ...asking, enterNow, giveUp }]
    })
  }
  const leave = (asking: Asking) => {
    inside = inside.filter((one) => one !== asking)
    const next = line.find(hasRoomFor)
    line = line.filter((waiting) => waiting !== next)
    next?.enterNow()
  }
  return async (make, { caller, isAwaited }) => {
    const asking = { caller, isAwaited }
    await enter(asking)
    try {
      if (!asking.isAwaited()) throw hungUp()
      return await make()
    } finally {
      leave(asking)
    }
  }
}

type Waiting = Asking & {
  readonly enterNow: () => void
  readonly giveUp: (problem: OfficeProblem) => void
}

function ofCaller(some: readonly Asking[], { caller }: Asking): number {
  return some.filter((one) => one.caller === caller).length
}

const RETRY_AFTER_SECONDS = 10
