import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type texts from './zh-CN/office.json'

type KeysOf<Texts, Start extends string = ''> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? `${Start}${Key}` : KeysOf<Texts[Key], `${Start}${Key}.`>
}[keyof Texts & string]

/** A text by its dotted key: a misspelt one does not compile. */
export type WordKey = KeysOf<typeof texts>
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

/**
 * The words of the page in the language of the screen.
 *
 *     say('overview.against', { from: '10月1日', to: '10月31日' })
 */
export function useWords(): Say {
  const { i18n } = useTranslation()
  const { language } = i18n
  // The kiosk types i18next's own function by its texts, of which these are none.
  return useMemo(() => i18n.getFixedT(language, 'office' as never) as unknown as Say, [i18n, language])
}

/** Whether there is a word for a name that came from outside, such as a measure of a later release. */
export function wordFor(say: Say, key: string, otherwise: string): string {
  const word = say(key as WordKey)
  return word === key ? otherwise : word
}
