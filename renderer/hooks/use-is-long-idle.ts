import { useEffect, useState } from 'react'
import { useIdle } from './use-idle.ts'

/** Whether nobody has touched anything for ten minutes: then what moves for its own sake stands still. */
export function useIsLongIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false)
  useIdle(LONG_SECONDS, () => setIsIdle(true))
  useEffect(() => {
    if (!isIdle) return
    const wake = () => setIsIdle(false)
    window.addEventListener('pointerdown', wake)
    window.addEventListener('keydown', wake)
    return () => {
      window.removeEventListener('pointerdown', wake)
      window.removeEventListener('keydown', wake)
    }
  }, [isIdle])
  return isIdle
}

const LONG_SECONDS = 600
