import type { Instant } from '../../shared/time/instant.ts'
import type { Outcome, Presentation, ShownOutcome } from './presentation.ts'

/** What the desk says now. A new object for each change, so that React can compare. */
export type DeskState = {
  readonly shown: ShownOutcome | null
  /** The outcome that `shown` replaced so soon that its rider may not have read it. */
  readonly justBefore: ShownOutcome | null
  /** Whether a scan has just broken off half-way, and nothing was shown since. */
  readonly isHalfScan: boolean
  /** How many presentations have no answer yet. */
  readonly waiting: number
  /** Until when card numbers are not taken, as the station said last. */
  readonly cardsRestUntilAt: Instant | null
}

export type CheckInDesk = {
  present(presentation: Presentation): void
  /** Asks for a code again whose scan broke off half-way. */
  noteHalfScan(): void
  /** Takes the shown outcome away before its time. */
  dismiss(): void
  state(): DeskState
  /** Returns the function that ends it. */
  subscribe(listener: () => void): () => void
  /** Stops its timers; what is still unanswered is not shown any more. */
  close(): void
}

export type CheckInDeskParts = {
  readonly ask: (presentation: Presentation) => Promise<Outcome>
  readonly showForMs: () => number
  readonly onShown?: (outcome: Outcome) => void
  readonly onHalfScan?: () => void
}

/** Past this a rider is told that the station did not answer; a verdict takes 300 ms. */
export const ANSWER_WITHIN_MS = 5000
/** An outcome replaced sooner than this stays in sight as a line. */
export const READABLE_AFTER_MS = 2500
/** How long a rider is asked to hold a code up once more. */
export const ASK_AGAIN_MS = 4000

/**
 * Where riders present codes. Each presentation is asked of the station in the order of its arrival, one at a time;
 * each answer is shown at once in the place of the one before, and leaves by itself. None is dropped.
 */
export function createCheckInDesk({ ask, showForMs, onShown, onHalfScan }: CheckInDeskParts): CheckInDesk {
  const queue: Presentation[] = []
  const listeners = new Set<() => void>()
  let state: DeskState = { shown: null, justBefore: null, isHalfScan: false, waiting: 0, cardsRestUntilAt: null }
  let leaving: ReturnType<typeof setTimeout> | undefined
  let askingAgain: ReturnType<typeof setTimeout> | undefined
  let isAsking = false
  let isClosed = false
  let shownSoFar = 0

  function change(next: Partial<DeskState>) {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  function show(outcome: Outcome) {
    clearTimeout(leaving)
    clearTimeout(askingAgain)
    const shownAt = Date.now()
    shownSoFar += 1
    const before = state.shown
    change({
      shown: { number: shownSoFar, outcome, shownAt },
      justBefore: before && shownAt - before.shownAt < READABLE_AFTER_MS ? before : null,
      isHalfScan: false,
      ...(outcome.outcome === 'refused' && outcome.retryAt !== null && { cardsRestUntilAt: outcome.retryAt }),
    })
    leaving = setTimeout(dismiss, showForMs())
    onShown?.(outcome)
  }

  function dismiss() {
    clearTimeout(leaving)
    if (state.shown) change({ shown: null, justBefore: null })
  }

  async function serve() {
    if (isAsking) return
    isAsking = true
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const outcome = await answerInTime(ask(next))
      if (isClosed) return
      change({ waiting: state.waiting - 1 })
      show(outcome)
    }
    isAsking = false
  }

  return {
    present(presentation) {
      queue.push(presentation)
      change({ waiting: state.waiting + 1 })
      void serve()
    },
    noteHalfScan() {
      clearTimeout(askingAgain)
      change({ isHalfScan: true })
      askingAgain = setTimeout(() => change({ isHalfScan: false }), ASK_AGAIN_MS)
      onHalfScan?.()
    },
    dismiss,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      isClosed = true
      clearTimeout(leaving)
      clearTimeout(askingAgain)
    },
  }
}

/** The answer, or `unanswered` when it is refused or takes too long. */
async function answerInTime(answer: Promise<Outcome>): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve(UNANSWERED), ANSWER_WITHIN_MS)
  })
  try {
    return await Promise.race([answer.catch(() => UNANSWERED), tooLate])
  } finally {
    clearTimeout(timer)
  }
}

const UNANSWERED: Outcome = { outcome: 'unanswered' }
