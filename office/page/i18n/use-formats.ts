import { useContext, useMemo } from 'react'
import { OfficeContext } from '../session/office-context.ts'
import { type Formats, formatsFor } from './formats.ts'
import { useSpeech } from './language-provider.tsx'

/** Dates, times and numbers in the language of the page and the time zone of the office. */
export function useFormats(): Formats {
  const { language } = useSpeech()
  const timeZone = useContext(OfficeContext)?.settings.timeZone ?? 'Asia/Shanghai'
  return useMemo(() => formatsFor(language, timeZone), [language, timeZone])
}
