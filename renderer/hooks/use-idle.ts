import { useEffect, useRef } from 'react'

/**
 * Calls `onIdle` once nobody has touched the screen or a key for so many seconds, and again after each later quiet.
 * What no event of the page tells of, such as a scan, `onSign` tells.
 */
export function useIdle(seconds: number, onIdle: () => void, { isActive = true, onSign }: IdleSigns = {}): void {
  const latest = useRef(onIdle)
  latest.current = onIdle
  useEffect(() => {
    if (!isActive) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const restart = () => {
      clearTimeout(timer)
      timer = setTimeout(() => latest.current(), seconds * 1000)
    }
    restart()
    const stopSigns = onSign?.(restart)
    for (const kind of SIGNS_OF_LIFE) window.addEventListener(kind, restart, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      stopSigns?.()
      for (const kind of SIGNS_OF_LIFE) window.removeEventListener(kind, restart, { capture: true })
    }
  }, [seconds, isActive, onSign])
}

type IdleSigns = {
  readonly isActive?: boolean
  /** Subscribes to further signs of life; the same function each time it is drawn. */
  readonly onSign?: (listener: () => void) => () => void
}

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const
