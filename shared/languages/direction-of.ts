import type { Language } from './language.ts'

/** The direction a language is written in, as the `dir` attribute of a page takes it. Loads no schema. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ug' ? 'rtl' : 'ltr'
}
