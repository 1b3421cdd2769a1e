import { useEffect, useRef } from 'react'

const LONG_MS = 60_000

/** Asks again when the page is looked at again after a while: numbers that stood in a hidden tab are old ones. */
export function useWhenSeenAgain(askAgain: () => void): void {
  const leftAt = useRef(0)
  useEffect(() => {
    const look = () => {
      if (document.hidden) leftAt.current = Date.now()
      else if (Date.now() - leftAt.current > LONG_MS) askAgain()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [askAgain])
}
