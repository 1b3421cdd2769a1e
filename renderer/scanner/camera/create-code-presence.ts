/** Remembers which codes are in front of the camera, so that each is scanned once however long it is held there. */
export type CodePresence = {
  /** A code is in the picture now. Answers whether it has just come. */
  see(text: string, nowMs: number): boolean
  /** The camera no longer looks. */
  lookAway(nowMs: number): void
  /** It looks once more: a short time like a verdict's, or that between two screens, does not count as absence. */
  lookAgain(nowMs: number): void
}

export function createCodePresence(): CodePresence {
  const seenAtMs = new Map<string, number>()
  let lookedAwayAtMs: number | null = null

  function forgetAbsent(nowMs: number): void {
    for (const [text, atMs] of seenAtMs) if (nowMs - atMs > ABSENT_MS) seenAtMs.delete(text)
  }

  return {
    see(text, nowMs) {
      forgetAbsent(nowMs)
      const isNew = !seenAtMs.has(text)
      seenAtMs.set(text, nowMs)
      return isNew
    },
    lookAway(nowMs) {
      forgetAbsent(nowMs)
      lookedAwayAtMs = nowMs
    },
    lookAgain(nowMs) {
      if (lookedAwayAtMs === null) return
      const skippedMs = nowMs - lookedAwayAtMs
      lookedAwayAtMs = null
      if (skippedMs > LONGEST_VERDICT_MS) seenAtMs.clear()
      for (const [text, atMs] of seenAtMs) seenAtMs.set(text, atMs + skippedMs)
    },
  }
}

/** A code out of the picture for this long has left. */
const ABSENT_MS = 2_000

const LONGEST_VERDICT_MS = 20_000
