import type { Language } from '../../shared/languages/language.ts'

/** The languages a screen can speak, in the order they are offered, each under its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, { readonly name: string; readonly short: string }>> = {
  'zh-CN': { name: '中文', short: '中' },
  en: { name: 'English', short: 'EN' },
  ug: { name: 'ئۇيغۇرچە', short: 'ئۇ' },
}

/** Texts come in areas: `common` and `rider` are there from the start, the others are loaded with their screens. */
export type LateArea = 'wizard' | 'attendant' | 'stock' | 'supplies'
