import type { Language } from './language.ts'
import type { Names } from './names.ts'

/** The name in a language, else in Chinese, else in whichever it has. Loads no schema. */
export function nameIn(names: Names, language: Language): string {
  return names[language] ?? names['zh-CN'] ?? names.en ?? names.ug ?? ''
}
