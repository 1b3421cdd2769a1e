import { useEffect, useState } from 'react'
import type { Instant } from '../../shared/time/instant.ts'

/** Whole seconds left until an instant, down to 0; null while there is none. */
export function useCountdown(untilAt: Instant | null): number | null {
  const [left, setLeft] = useState(() => secondsUntil(untilAt))
  useEffect(() => {
    setLeft(secondsUntil(untilAt))
    if (untilAt === null) return
    const timer = setInterval(() => {
      const next = secondsUntil(untilAt)
      setLeft(next)
      if (next === 0) clearInterval(timer)
    }, 1000)
    return () => clearInterval(timer)
  }, [untilAt])
  return left
}

function secondsUntil(untilAt: Instant | null): number | null {
  return untilAt === null ? null : Math.max(0, Math.ceil((untilAt - Date.now()) / 1000))
}
