import { useEffect, useState } from 'react'
import { type BusinessDate, localTimeOf } from '../../../shared/time/business-date.ts'

const MINUTE_MS = 60_000

/** The date in the office's time zone, which goes on while the page stays open. */
export function useToday(timeZone: string): BusinessDate {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return localTimeOf(now, { timeZone, cutOverHour: 0 }).businessDate
}
