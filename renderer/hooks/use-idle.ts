import { useEffect, useRef } from 'react'
import { type IdleWatching, watchIdle } from './watch-idle.ts'

/**
 * Calls `onIdle` once nobody has touched the screen or a key for so many seconds, and again after each later quiet.
 * What no event of the page tells of, such as a scan, `onSign` tells.
 */
export function useIdle(
  seconds: number,
  onIdle: IdleWatching['onIdle'],
  { isActive = true, onSign }: IdleSigns = {},
): void {
  const latest = useRef(onIdle)
  latest.current = onIdle
  useEffect(() => {
    if (!isActive) return
    const onQuiet = (untilSign: AbortSignal) => latest.current(untilSign)
    return watchIdle({ idleMs: seconds * 1000, onIdle: onQuiet, target: window, onSign })
  }, [seconds, isActive, onSign])
}

type IdleSigns = {
  readonly isActive?: boolean
  /** Subscribes to further signs of life; the same function each time it is drawn. */
  readonly onSign?: IdleWatching['onSign']
}
