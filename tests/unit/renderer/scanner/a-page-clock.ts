import type { PageClock } from '../../../../renderer/scanner/page-clock.ts'

/** A clock that moves only when told, running what falls due on the way. */
export type SteppedClock = PageClock & {
  advanceTo(nowMs: number): void
  advanceBy(ms: number): void
  stallUntil(nowMs: number): void
}

export function aPageClock(): SteppedClock {
  let nowMs = 0
  const waiting = new Set<{ dueMs: number; task: () => void }>()
  const clock: SteppedClock = {
    nowMs: () => nowMs,
    after(delayMs, task) {
      const entry = { dueMs: nowMs + delayMs, task }
      waiting.add(entry)
      return () => waiting.delete(entry)
    },
    advanceTo(toMs) {
      for (;;) {
        const due = [...waiting].filter((entry) => entry.dueMs <= toMs).sort((a, b) => a.dueMs - b.dueMs)[0]
        if (!due) break
        waiting.delete(due)
        nowMs = Math.max(nowMs, due.dueMs)
        due.task()
      }
      nowMs = Math.max(nowMs, toMs)
    },
    /** As on a busy page: what fell due meanwhile runs at the end, late. */
    stallUntil(toMs) {
      const due = [...waiting].filter((entry) => entry.dueMs <= toMs)
      nowMs = Math.max(nowMs, toMs)
      for (const entry of due) {
        waiting.delete(entry)
        entry.task()
      }
    },
    advanceBy: (ms) => clock.advanceTo(nowMs + ms),
  }
  return clock
}
