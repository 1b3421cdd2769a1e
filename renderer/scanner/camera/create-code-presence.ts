/** Remembers which codes are in front of the camera, so that each is scanned once however long it is held there. */
export type CodePresence = {
  /** A code is in the picture now. Answers whether it has just come. */
  see(text: string, nowMs: number): boolean
  /** The camera did not look from `fromMs` to `toMs`; a short time like a verdict's does not count as absence. */
  skip(fromMs: number, toMs: number): void
}

export function createCodePresence(): CodePresence {
  const seenAtMs = new Map<string, number>()

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
    skip(fromMs, toMs) {
      forgetAbsent(fromMs)
      const skippedMs = toMs - fromMs
      if (skippedMs > LONGEST_VERDICT_MS) seenAtMs.clear()
      for (const [text, atMs] of seenAtMs) seenAtMs.set(text, atMs + skippedMs)
    },
  }
}

/** A code out of the picture for this long has left. */
const ABSENT_MS = 2_000

const LONGEST_VERDICT_MS = 20_000
