import { LANGUAGES, type Language } from '../../../shared/languages/language.ts'
import type { Names } from '../../../shared/languages/names.ts'

/** Names as typed: one for each language, blank where there is none. */
export type NamesDraft = Readonly<Record<Language, string>>

export const NO_NAMES: NamesDraft = { 'zh-CN': '', en: '', ug: '' }

export function namesDraftOf(names: Names): NamesDraft {
  return { 'zh-CN': names['zh-CN'] ?? '', en: names.en ?? '', ug: names.ug ?? '' }
}

/** The names as the station takes them: blank ones are left out. */
export function namesOf(draft: NamesDraft): Names {
  return Object.fromEntries(
    LANGUAGES.filter((language) => draft[language].trim() !== '').map((language) => [language, draft[language]]),
  )
}
