import type { Page } from 'playwright'
import { directionOf } from '../../shared/languages/direction-of.ts'
import type { SampleGuide } from './sample-guide.ts'
import { type Words, wordsOf } from './words.ts'

/** A page of a station, what may be tried there, and the words it speaks now. */
export type OnScreen = {
  readonly page: Page
  readonly sample: SampleGuide
  readonly words: Words
}

/** Touches a language, and waits until the whole page speaks it. */
export async function chooseLanguage(on: Omit<OnScreen, 'words'>, language: Words['language']): Promise<OnScreen> {
  await on.page.locator(`button[lang="${language}"]`).first().click()
  await on.page.locator(`html[lang="${language}"][dir="${directionOf(language)}"]`).waitFor()
  return { ...on, words: wordsOf(language) }
}
