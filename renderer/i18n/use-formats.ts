import { useMemo } from 'react'
import { useOverview } from '../station/overview-provider.tsx'
import { type Formats, formatsFor } from './formats.ts'
import { useSpeech } from './language-provider.tsx'

/** Dates, times and numbers in the language of the screen and the time zone of the station. */
export function useFormats(): Formats {
  const { language } = useSpeech()
  const overview = useOverview()
  const timeZone = overview?.state === 'open' ? overview.timeZone : overview?.suggestedTimeZone
  return useMemo(() => formatsFor(language, timeZone ?? 'Asia/Shanghai'), [language, timeZone])
}
