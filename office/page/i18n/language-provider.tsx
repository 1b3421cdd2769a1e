import i18next from 'i18next'
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { AriaLanguage } from '../../../renderer/components/aria-language.tsx'
import { directionOf } from '../../../shared/languages/direction-of.ts'
import type { Language } from '../../../shared/languages/language.ts'
import { chosenLanguage, keepLanguage } from './chosen-language.ts'

export type Speech = { readonly language: Language; readonly choose: (language: Language) => void }

const SpeechContext = createContext<Speech | null>(null)

/** Holds the language of the page; one touch changes texts, fonts and direction together, for the next visit too. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(chosenLanguage)

  useLayoutEffect(() => {
    void i18next.changeLanguage(language)
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
    keepLanguage(language)
  }, [language])

  const speech = useMemo(() => ({ language, choose: setLanguage }), [language])
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
