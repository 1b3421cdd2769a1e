import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { LANGUAGES } from '../../shared/languages/language.ts'
import { openSection, signIn } from '../support/attendant-side.ts'
import { chooseLanguage } from '../support/on-screen.ts'
import { settle } from '../support/pictures/arrange-picture.ts'
import type { PictureOf } from '../support/pictures/picture.ts'
import { SUPPLIES_PICTURES } from '../support/pictures/supplies-pictures.ts'
import { expect, test } from './support/station-fixture.ts'

test.describe.configure({ timeout: 240_000 })
test.use({ settings: { verdictSeconds: 15, riderIdleSeconds: 30 } })

/** Pictures for the eye: to whoever cannot see well they are the same as others. */
const LIKE_ANOTHER: ReadonlySet<string> = new Set([
  'supplies-shelf',
  'supplies-shelf-night',
  'supplies-verdict-loan',
  'supplies-desk-anonymous',
  'supplies-rider-to-desk',
])

const picturesOf = (from: PictureOf['from'], isAmong: (name: string) => boolean) =>
  SUPPLIES_PICTURES.filter((one) => one.from === from && isAmong(one.name) && !LIKE_ANOTHER.has(one.name))

test('shuts nobody out of what riders see of supplies, in any language', async ({ page, station }) => {
  for (const picture of picturesOf('start', () => true)) {
    for (const language of LANGUAGES) {
      await page.reload()
      const on = await chooseLanguage(station, language)
      await picture.arrange(on)
      await isOpenToAll(page, `${picture.name} in ${language}`)
      await picture.tidy?.(on)
    }
  }
})

for (const [what, isAmong] of [
  ['the desk', (name: string) => name.startsWith('supplies-desk')],
  ['the loans and what was issued', (name: string) => !name.startsWith('supplies-desk')],
] as const) {
  test(`shuts nobody out of ${what}, in any language`, async ({ page, station }) => {
    await signIn(station)
    for (const picture of picturesOf('attendant-home', isAmong)) {
      await picture.arrange(station)
      await isOpenToAllInEachLanguage(page, picture.name)
      const closing = page.getByRole('button', { name: station.words.common.actions.close })
      if (await closing.isVisible()) await closing.click()
      await openSection(station, 'home')
    }
  })
}

/** Goes round the languages where the page is, an open dialog or not, and ends with the first. */
async function isOpenToAllInEachLanguage(page: Page, name: string): Promise<void> {
  for (const language of [...LANGUAGES].reverse()) {
    await page.locator(`button[lang="${language}"]`).first().dispatchEvent('click')
    await page.locator(`html[lang="${language}"]`).waitFor()
    await isOpenToAll(page, `${name} in ${language}`)
  }
}

async function isOpenToAll(page: Page, what: string): Promise<void> {
  await page.evaluate(settle)
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    what,
  ).toEqual([])
  expect(await page.evaluate(findCutWords), what).toEqual([])
}

/** In the page: what runs out of the screen sideways, or out of a button. */
function findCutWords(): string[] {
  const isCut = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth + 1
  const cut = [...document.querySelectorAll('html, button')].filter(isCut)
  return cut.map((part) => `${part.tagName} ${part.textContent?.slice(0, 60)}`)
}
