/** What would share the way to the office if all of it went at once: each has its turn when the one before is done. */
export type Line = {
  /** Lets turns begin, until what it returns is called: none begins for whoever is gone. */
  readonly open: () => () => void
  /** Waits for its turn, and takes it. */
  readonly take: <Done>(run: () => Promise<Done>) => Promise<Done>
}

export function createLine(): Line {
  let isOpen = false
  let last: Promise<unknown> = Promise.resolve()
  return {
    open() {
      isOpen = true
      return () => {
        isOpen = false
      }
    },
    take(run) {
      const turn = last.then(() => {
        if (!isOpen) throw new Error('Whoever waited for this turn is gone.')
        return run()
      })
      // However it went, it is over.
      last = turn.catch(() => {})
      return turn
    },
  }
}
