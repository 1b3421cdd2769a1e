/**
 * Calls `end` once, when a signal asks this process to end, however early it comes: the station may still be opening,
 * so `end` has to wait for what it wants to close.
 */
export function whenAskedToEnd(end: () => void): void {
  let isAsked = false
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isAsked) return
      isAsked = true
      end()
    })
  }
}
