import i18next from 'i18next'
import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { directionOf } from '../../shared/languages/direction-of.ts'
import type { Language } from '../../shared/languages/language.ts'
import { AriaLanguage } from '../components/aria-language.tsx'

export type Speech = {
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  /** Those this station offers, its default first. */
  readonly languages: readonly Language[]
  readonly speak: (language: Language) => void
  /** Back to the station's default, when whoever chose another has left. */
  readonly speakDefault: () => void
}

const SpeechContext = createContext<Speech | null>(null)

/** Holds the language of the screen; one touch changes texts, fonts and direction together, those of React Aria too. */
export function LanguageProvider({ languages, children }: { languages: readonly Language[]; children: ReactNode }) {
  const [chosen, setChosen] = useState<Language | null>(null)
  const standard = languages[0] ?? 'zh-CN'
  const language = chosen !== null && languages.includes(chosen) ? chosen : standard
  const direction = directionOf(language)

  useLayoutEffect(() => {
    void i18next.changeLanguage(language)
    document.documentElement.lang = language
    document.documentElement.dir = direction
  }, [language, direction])

  const speakDefault = useCallback(() => setChosen(null), [])
  const speech = useMemo(
    () => ({ language, direction, languages, speak: setChosen, speakDefault }),
    [language, direction, languages, speakDefault],
  )
  return (
    <SpeechContext value={speech}>
      <AriaLanguage language={language}>{children}</AriaLanguage>
    </SpeechContext>
  )
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('There is no LanguageProvider above this part.')
  return speech
}
