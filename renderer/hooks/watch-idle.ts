export type IdleWatching = {
  readonly idleMs: number
  /** `untilSign` is aborted as soon as somebody is there again, or the watching ends: what takes a while may look. */
  readonly onIdle: (untilSign: AbortSignal) => void
  /** Where touches and keys are heard. */
  readonly target: EventTarget
  /** Subscribes to signs of life that no event tells of. */
  readonly onSign?: ((listener: () => void) => () => void) | undefined
}

/** Tells of each quiet: so long nobody has touched the screen or a key. Returns what ends it. */
export function watchIdle({ idleMs, onIdle, target, onSign }: IdleWatching): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let quiet: AbortController | undefined
  const end = () => {
    clearTimeout(timer)
    quiet?.abort()
  }
  const restart = () => {
    end()
    timer = setTimeout(() => {
      quiet = new AbortController()
      onIdle(quiet.signal)
    }, idleMs)
  }
  restart()
  const stopSigns = onSign?.(restart)
  for (const kind of SIGNS_OF_LIFE) target.addEventListener(kind, restart, { capture: true, passive: true })
  return () => {
    end()
    stopSigns?.()
    for (const kind of SIGNS_OF_LIFE) target.removeEventListener(kind, restart, { capture: true })
  }
}

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const
