import { useEffect, useRef } from 'react'

/** Calls `onIdle` once nobody has touched the screen or a key for so many seconds, and again after each later quiet. */
export function useIdle(seconds: number, onIdle: () => void, isActive = true): void {
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
    for (const kind of SIGNS_OF_LIFE) window.addEventListener(kind, restart, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      for (const kind of SIGNS_OF_LIFE) window.removeEventListener(kind, restart, { capture: true })
    }
  }, [seconds, isActive])
}

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const
