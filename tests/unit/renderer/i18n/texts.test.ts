import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const LANGUAGES = ['zh-CN', 'en', 'ug'] as const
const FOLDER = new URL('../../../../renderer/i18n/', import.meta.url)
const AREAS = readdirSync(new URL('zh-CN/', FOLDER)).filter((file) => file.endsWith('.json'))

/** Every text of an area by its dotted key. */
function textsOf(language: string, area: string): Map<string, string> {
  const texts = new Map<string, string>()
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') texts.set(key, value)
    else for (const [name, each] of Object.entries(value as object)) walk(each, key === '' ? name : `${key}.${name}`)
  }
  walk(JSON.parse(readFileSync(new URL(`${language}/${area}`, FOLDER), 'utf8')), '')
  return texts
}

const placeholdersOf = (text: string) => [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name]) => name).sort()
const withoutPlaceholders = (text: string) => text.replace(/\{\{[^}]*\}\}|\bAsia\/\w+/g, '')

describe.each(AREAS)('the texts of %s', (area) => {
  const chinese = textsOf('zh-CN', area)

  it.each(LANGUAGES)('are the same ones in %s, with the same placeholders', (language) => {
    const texts = textsOf(language, area)
    expect([...texts.keys()].sort()).toEqual([...chinese.keys()].sort())
    for (const [key, text] of texts) {
      expect(placeholdersOf(text), key).toEqual(placeholdersOf(chinese.get(key) ?? ''))
    }
  })

  it.each(LANGUAGES)('say something calmly in %s: none is blank, none shouts', (language) => {
    for (const [key, text] of textsOf(language, area)) {
      expect(text.trim(), key).not.toBe('')
      expect(text, key).not.toMatch(/[!！]/)
    }
  })

  it('hold no left-over English in Chinese and Uyghur', () => {
    for (const language of ['zh-CN', 'ug']) {
      for (const [key, text] of textsOf(language, area)) {
        const words = withoutPlaceholders(text).match(/[A-Za-z]{2,}/g) ?? []
        expect(
          words.filter((word) => !NAMES.has(word)),
          `${language} ${key}: ${text}`,
        ).toEqual([])
      }
    }
  })

  it('are written in Arabic letters in Uyghur, none of them Persian or Arabic look-alikes', () => {
    for (const [key, text] of textsOf('ug', area)) {
      // Uyghur has its own ى, ە, ھ and ك; a foreign keyboard's ی, ه, ة, ک look alike and are spelt wrong.
      expect(text, key).not.toMatch(/[یهةکأإآؤ]/)
    }
  })
})

it('call each thing by one word throughout, whichever screen it is on', () => {
  for (const [language, otherWords] of Object.entries(OTHER_WORDS)) {
    for (const area of AREAS) {
      for (const [key, text] of textsOf(language, area)) expect(text, `${area} ${key}`).not.toMatch(otherWords)
    }
  }
})

/** What a sticker, a barcode, a PIN and a lead are not called. Who looks after the network is called مەسئۇل كىشى. */
const OTHER_WORDS = { 'zh-CN': /贴纸/, ug: /سىزىقلىق كود|PIN|پارول|مەسئۇل(?! كىشى)/ }

/** Names that are written in Latin letters in every language. */
const NAMES = new Set([
  ...['QR', 'CSV', 'PDF', 'USB', 'MB', 'EMS', 'IANA', 'Electron', 'zxing'],
  ...['Wi', 'Fi', 'https', 'RSO', 'SHA', 'crt', 'cer', 'pem', 'der'],
])
