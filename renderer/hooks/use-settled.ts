import { useEffect, useState } from 'react'

/**
 * Whether what is drawn has been there for a moment. Something that follows something else under a finger is not touched
 * before: a finger that bounces meant what stood there first.
 */
export function useSettled(): boolean {
  const [isSettled, setIsSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSettled(true), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [])
  return isSettled
}

/** Longer than lies between the two touches of a double tap. */
const SETTLE_MS = 500
