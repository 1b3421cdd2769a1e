/** Time as the page has it, on the scale of `event.timeStamp`. Passed in, so that tests need not wait. */
export type PageClock = {
  nowMs(): number
  /** Runs `task` after a while; returns what calls it off. */
  after(delayMs: number, task: () => void): () => void
}

export const pageClock: PageClock = {
  nowMs: () => performance.now(),
  after(delayMs, task) {
    const timer = setTimeout(task, delayMs)
    return () => clearTimeout(timer)
  },
}
