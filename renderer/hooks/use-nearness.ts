import { useCallback, useEffect, useRef } from 'react'
import { useRarelyChanging } from './use-rarely-changing.ts'

/** So long after the last sign of life somebody is still taken to be near. */
export const NEAR_FOR_MS = 120_000

/**
 * Whether somebody is near: a touch, a key (a scanner's too), or what else is noted, such as movement before the
 * camera. A screen that has just come up is taken to have someone before it.
 */
export function useNearness(): { readonly isNear: boolean; readonly noteNear: () => void } {
  const [isNear, setIsNear] = useRarelyChanging(true)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const noteNear = useCallback(() => {
    setIsNear(true)
    clearTimeout(leaving.current)
    leaving.current = setTimeout(() => setIsNear(false), NEAR_FOR_MS)
  }, [setIsNear])
  useEffect(() => {
    noteNear()
    for (const kind of SIGNS_OF_LIFE) window.addEventListener(kind, noteNear, { capture: true, passive: true })
    return () => {
      clearTimeout(leaving.current)
      for (const kind of SIGNS_OF_LIFE) window.removeEventListener(kind, noteNear, { capture: true })
    }
  }, [noteNear])
  return { isNear, noteNear }
}

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown'] as const
