import type { Language } from '../../../shared/languages/language.ts'

/** The languages of the page, in the order they are offered. */
export const PAGE_LANGUAGES: readonly Language[] = ['zh-CN', 'en', 'ug']

const KEY = 'office-language'

/** The language that was chosen in this browser last, else Chinese. */
export function chosenLanguage(): Language {
  const kept = localStorage.getItem(KEY)
  return PAGE_LANGUAGES.find((language) => language === kept) ?? 'zh-CN'
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
}
