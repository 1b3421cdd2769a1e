import { useLayoutEffect } from 'react'
import { useMinute } from '../hooks/use-minute.ts'
import { useOverview } from '../station/overview-provider.tsx'
import { hourAt, isNightHour } from './hour-at.ts'

/** Whether it is night at the station, by the station's own time zone. */
export function useNight(): boolean {
  const now = useMinute()
  const overview = useOverview()
  return overview?.state === 'open' && isNightHour(hourAt(now, overview.timeZone))
}

/** Turns the lights of the page down at night. Used once, at the top. */
export function useNightTheme(): void {
  const isNight = useNight()
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = isNight ? 'night' : 'day'
  }, [isNight])
}
