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

const picturesFrom = (from: PictureOf['from']) => SUPPLIES_PICTURES.filter((picture) => picture.from === from)

/** Pictures for the eye: to whoever cannot see well they are the same as others. */
const LIKE_ANOTHER: ReadonlySet<string> = new Set(['supplies-shelf', 'supplies-shelf-night', 'supplies-verdict-loan'])

test('shuts nobody out of what riders see of supplies, in any language', async ({ page, station }) => {
  for (const picture of picturesFrom('start').filter(({ name }) => !LIKE_ANOTHER.has(name))) {
    for (const language of LANGUAGES) {
      await page.reload()
      const on = await chooseLanguage(station, language)
      await picture.arrange(on)
      await isOpenToAll(page, `${picture.name} in ${language}`)
      await picture.tidy?.(on)
    }
  }
})

test('shuts nobody out of the desk and the loans, in any language', async ({ page, station }) => {
  await signIn(station)
  for (const picture of picturesFrom('attendant-home')) {
    await picture.arrange(station)
    await isOpenToAllInEachLanguage(page, picture.name)
    const { close } = station.words.common.actions
    const closing = page.getByRole('button', { name: close })
    if (await closing.isVisible()) await closing.click()
    await openSection(station, 'home')
  }
})

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
  const { violations } = await new AxeBuilder({ page }).analyze()
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
