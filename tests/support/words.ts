import { readFileSync } from 'node:fs'
import type attendant from '../../renderer/i18n/zh-CN/attendant.json'
import type common from '../../renderer/i18n/zh-CN/common.json'
import type rider from '../../renderer/i18n/zh-CN/rider.json'
import type stock from '../../renderer/i18n/zh-CN/stock.json'
import type supplies from '../../renderer/i18n/zh-CN/supplies.json'
import type wizard from '../../renderer/i18n/zh-CN/wizard.json'
import type { Language } from '../../shared/languages/language.ts'

/** Every text of the screens in one language. */
export type Words = {
  readonly language: Language
  readonly common: typeof common
  readonly rider: typeof rider
  readonly wizard: typeof wizard
  readonly attendant: typeof attendant
  readonly stock: typeof stock
  readonly supplies: typeof supplies
}

/**
 * The texts that a person finds things by, in any language. A misspelt key does not compile.
 *
 *     page.getByRole('button', { name: wordsOf('ug').attendant.riders.byScan })
 */
export function wordsOf(language: Language): Words {
  const read = (area: string) =>
    JSON.parse(readFileSync(new URL(`../../renderer/i18n/${language}/${area}.json`, import.meta.url), 'utf8'))
  return {
    language,
    common: read('common'),
    rider: read('rider'),
    wizard: read('wizard'),
    attendant: read('attendant'),
    stock: read('stock'),
    supplies: read('supplies'),
  }
}

/** A text with its gaps filled: `filled('还可以试 {{n}} 次', { n: 4 })`. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(values[name] ?? gap))
}
