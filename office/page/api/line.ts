/** What would share the way to the office if all of it went at once: each has its turn when the one before is done. */
export type Line = {
  /** Lets turns begin, until what it returns is called: none begins for whoever is gone. */
  readonly open: () => () => void
  /** Waits for its turn, and takes it. A line that is held goes on. */
  readonly take: <Done>(run: () => Promise<Done>) => Promise<Done>
}

/**
 * A line, which is held by a fault that the next turn would meet as well, until somebody takes another turn. That one
 * is the last of the line: should the fault be its own, it holds up nobody.
 *
 *     const line = createLine((fault) => fault instanceof Refusal && fault.problem === 'unreachable')
 */
export function createLine(holds: (fault: unknown) => boolean = () => false): Line {
  let isOpen = false
  let last: Promise<unknown> = Promise.resolve()
  let goOn = () => {}
  const over = (fault: unknown) => {
    if (!holds(fault)) return
    return new Promise<void>((resolve) => {
      goOn = resolve
    })
  }
  return {
    open() {
      isOpen = true
      return () => {
        isOpen = false
        goOn()
      }
    },
    take(run) {
      goOn()
      const turn = last.then(() => {
        if (!isOpen) throw new Error('Whoever waited for this turn is gone.')
        return run()
      })
      // However it went, it is over.
      last = turn.catch(over)
      return turn
    },
  }
}
