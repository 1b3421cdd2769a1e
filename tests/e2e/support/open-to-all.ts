import type { Page } from '@playwright/test'
import { LANGUAGES, type Language } from '../../../shared/languages/language.ts'
import type { OnScreen } from '../../support/on-screen.ts'
import { settle } from '../../support/pictures/arrange-picture.ts'
import { wordsOf } from '../../support/words.ts'
import { graveViolationsOn } from './grave-violations.ts'
import { expect } from './station-fixture.ts'

/** Goes round the languages where the page is, an open dialog or not, and ends with the first. */
export async function isOpenToAllInEachLanguage(page: Page, name: string): Promise<void> {
  for (const language of [...LANGUAGES].reverse()) await isOpenToAll(page, name, language)
}

/**
 * Goes round the languages from the one spoken now, and answers with the words of that which it ends with: whoever goes
 * on in that one has each language tried on the ways between screens too.
 */
export async function isOpenToAllFromHereOn<On extends OnScreen>(on: On, name: string): Promise<On> {
  const now = LANGUAGES.indexOf(on.words.language)
  const round = [...LANGUAGES.slice(now), ...LANGUAGES.slice(0, now)]
  for (const language of round) await isOpenToAll(on.page, name, language)
  return { ...on, words: wordsOf(round.at(-1) ?? on.words.language) }
}

/**
 * Nothing that axe calls serious or critical, and no word that runs out of the screen or of its button. Axe, which takes
 * by far the longest, looks at every other screen in Chinese by day and at the rest in Uyghur by night: what differs
 * between the two are colours, whose contrasts are computed from the tokens, and words.
 */
export async function isOpenToAll(page: Page, name: string, language: Language): Promise<void> {
  // By day and by night, whatever the hour of the test is.
  const theme = language === 'ug' ? 'night' : 'day'
  // In one go, since asking the page takes longer than what it does.
  const cutWords = await page.evaluate(`(${speak})('${language}', '${theme}').then(${settle}).then(${findCutWords})`)
  const place = `${name}, ${language}`
  if (language === languageOfAxe(name)) expect.soft(await graveViolationsOn(page), place).toEqual([])
  expect.soft(cutWords, place).toEqual([])
}

function languageOfAxe(name: string): Language {
  const sum = [...name].reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0)
  return sum % 2 === 0 ? 'zh-CN' : 'ug'
}

/** In the page: touches the language, unless it is spoken already, and waits until all of the page speaks it. */
async function speak(language: string, theme: string): Promise<void> {
  const html = document.documentElement
  html.dataset['theme'] = theme
  if (html.lang === language) return
  const button = document.querySelector<HTMLElement>(`button[lang="${language}"]`)
  if (!button) throw new Error(`There is no button for ${language}.`)
  button.click()
  while (html.lang !== language) await new Promise(requestAnimationFrame)
}

/** In the page: what runs out of the screen sideways, or out of a button. */
function findCutWords(): string[] {
  const isCut = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth + 1
  const cut = [...document.querySelectorAll('html, button')].filter(isCut)
  return cut.map((part) => `${part.tagName} ${part.textContent?.slice(0, 60)}`)
}
