/** On the page's own clock (`performance.now()`). */
export type SeenVerdict = {
  /** When the last key before it went down, as the browser received it. */
  readonly lastKeyAtMs: number
  /** When the last camera stream before it was handed to the page; NaN when there was none. */
  readonly streamAtMs: number
  /** When the second animation frame after it came into the page began. */
  secondFrameAtMs: number
  /** When the frame that shows its words was presented; NaN until then. */
  paintedAtMs: number
}

export type VerdictWatch = {
  readonly seen: readonly SeenVerdict[]
  /** Resolves once so many verdicts have been painted. */
  painted(count: number): Promise<void>
}

/** To be run in the page before its own code, where it leaves `verdicts`. Uses nothing from outside of itself. */
export function watchVerdicts(): void {
  const seen: SeenVerdict[] = []
  let lastKeyAtMs = Number.NaN
  let onPainted = () => {}

  // Keys that the screens themselves hand on are none of the scanner's.
  const noteKey = (event: Event) => {
    if (event.isTrusted) lastKeyAtMs = event.timeStamp
  }
  window.addEventListener('keydown', noteKey, true)

  let streamAtMs = Number.NaN
  const { getUserMedia } = MediaDevices.prototype
  MediaDevices.prototype.getUserMedia = async function (constraints) {
    const stream = await getUserMedia.call(this, constraints)
    streamAtMs = performance.now()
    return stream
  }

  function noteVerdict(words: Element): void {
    const verdict: SeenVerdict = { lastKeyAtMs, streamAtMs, secondFrameAtMs: Number.NaN, paintedAtMs: Number.NaN }
    words.setAttribute('elementtiming', String(seen.push(verdict) - 1))
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        verdict.secondFrameAtMs = performance.now()
      }),
    )
  }
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      const words = node instanceof Element && node.querySelector('[role="alert"] h1')
      if (words) noteVerdict(words)
    }
  }).observe(document, { childList: true, subtree: true })

  type ElementTiming = PerformanceEntry & { readonly identifier: string; readonly renderTime: number }
  new PerformanceObserver((list) => {
    for (const { identifier, renderTime } of list.getEntries() as ElementTiming[]) {
      const verdict = seen[Number(identifier)]
      if (verdict) verdict.paintedAtMs = renderTime
    }
    onPainted()
  }).observe({ type: 'element' })

  const watch: VerdictWatch = {
    seen,
    painted: (count) =>
      new Promise((resolve) => {
        onPainted = () => {
          const last = seen[count - 1]
          if (last && last.paintedAtMs + last.secondFrameAtMs > 0) resolve()
        }
        onPainted()
      }),
  }
  Object.assign(globalThis, { verdicts: watch })
}
