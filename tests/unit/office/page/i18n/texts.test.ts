import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { itemDetailsSchema } from '../../../../../shared/supplies/item.ts'

const LANGUAGES = ['zh-CN', 'en', 'ug'] as const
const FOLDER = new URL('../../../../../office/page/i18n/', import.meta.url)

/** Every text of an area by its dotted key. */
function textsOf(language: string, area: string): Map<string, string> {
  const texts = new Map<string, string>()
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') texts.set(key, value)
    else for (const [name, each] of Object.entries(value as object)) walk(each, key === '' ? name : `${key}.${name}`)
  }
  walk(JSON.parse(readFileSync(new URL(`${language}/${area}.json`, FOLDER), 'utf8')), '')
  return texts
}

const placeholdersOf = (text: string) => [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name]) => name).sort()

/** What is called so in every language. */
const SAME_EVERYWHERE = /\{\{[^}]*\}\}|\bAsia\/\w+|\b(USB|CSV|JSON|Excel|PDF|HQ-014|GB|https|Ele\.me|U|a|f)\b/g

describe.each(['office', 'common'])('the texts of %s', (area) => {
  const chinese = textsOf('zh-CN', area)

  it.each(LANGUAGES)('are the same ones in %s, with the same placeholders', (language) => {
    const texts = textsOf(language, area)
    expect([...texts.keys()].sort()).toEqual([...chinese.keys()].sort())
    for (const [key, text] of texts) expect(placeholdersOf(text), key).toEqual(placeholdersOf(chinese.get(key) ?? ''))
  })

  it.each(LANGUAGES)('say something calmly in %s: none is blank, none shouts', (language) => {
    for (const [key, text] of textsOf(language, area)) {
      if (key !== 'list.comma') expect(text.trim(), key).not.toBe('')
      expect(text, key).not.toMatch(/[!！]/)
    }
  })

  it.each(['zh-CN', 'ug'])('hold no left-over English in %s', (language) => {
    for (const [key, text] of textsOf(language, area)) {
      expect(text.replace(SAME_EVERYWHERE, ''), key).not.toMatch(/[A-Za-z]/)
    }
  })
})

it('have a word for all that an item can be', () => {
  const texts = textsOf('zh-CN', 'office')
  for (const name of ['unit', 'category', 'season', 'picture'] as const) {
    for (const value of itemDetailsSchema.shape[name].options) expect(texts.has(`${name}.${value}`), value).toBe(true)
  }
})
