import { useEffect, useState } from 'react'
import type { Instant } from '../../shared/time/instant.ts'

/** The present instant, renewed at each full minute: for clocks and whatever changes with the hour. */
export function useMinute(): Instant {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const waitForNextMinute = () => {
      timer = setTimeout(
        () => {
          setNow(Date.now())
          waitForNextMinute()
        },
        MINUTE_MS - (Date.now() % MINUTE_MS),
      )
    }
    waitForNextMinute()
    return () => clearTimeout(timer)
  }, [])
  return now
}

const MINUTE_MS = 60_000
