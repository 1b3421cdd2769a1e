import { groupCardNumber } from '../../shared/rider-code/card-number.ts'
import { openSection, pressDigits, signIn } from '../support/attendant-side.ts'
import { chooseLanguage } from '../support/on-screen.ts'
import { wordsOf } from '../support/words.ts'
import { expect, test } from './support/station-fixture.ts'
import { verdictOn } from './support/verdict-on.ts'

const zh = wordsOf('zh-CN')
const ug = wordsOf('ug')
const LONGEST_IDLE_MS = 30_000
/** A sample station's: the default. */
const SAMPLE_IDLE_MS = 20_000

test('speaks the language that is touched, and turns the whole page round for Uyghur', async ({ page, station }) => {
  const { sample } = station
  for (const language of ['en', 'ug', 'zh-CN'] as const) {
    const { words } = await chooseLanguage({ page, sample }, language)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.rider.home.title)
    await expect(page.getByRole('button', { name: words.rider.home.typeCard })).toBeVisible()
  }
  const name = page.getByText('示例骑手驿站')
  const startOf = async () => (await name.boundingBox())!.x
  const inChinese = await startOf()
  await chooseLanguage({ page, sample }, 'ug')
  await expect.poll(startOf).toBeGreaterThan(inChinese + 100)
})

test('tells a Uyghur rider the verdict in Uyghur, from right to left, digits from left to right', async ({
  page,
  station,
}) => {
  await chooseLanguage(station, 'ug')
  const shown = verdictOn(page)
  await station.scan('https://example.org/12345678')
  await shown.says('refused', null, ug.rider.verdict.refused.title, ug.rider.refused.malformed.text)
  await expect(shown.alert).toHaveCSS('direction', 'rtl')
  const [typeCard, done] = [ug.rider.card.title, ug.common.actions.done].map((name) =>
    page.getByRole('button', { name, exact: true }),
  )
  expect((await typeCard!.boundingBox())!.x).toBeGreaterThan((await done!.boundingBox())!.x)
  await typeCard!.click()

  const { cardNumber } = station.sample.riders[0]!
  await pressDigits(page, cardNumber)
  const digits = page.getByRole('status', { name: ug.rider.card.label })
  await expect(digits).toHaveText(groupCardNumber(cardNumber).replaceAll(' ', ''))
  await expect(digits).toHaveCSS('direction', 'ltr')
  await page.getByRole('button', { name: ug.rider.card.checkIn, exact: true }).click()
  await shown.says('done', '王**', ug.rider.verdict.welcome)
})

test('is home and in its own language again once a rider has walked away', async ({ page, station }) => {
  await page.clock.install()
  await page.reload()
  await chooseLanguage(station, 'ug')
  await page.getByRole('button', { name: ug.rider.home.typeCard }).click()
  await page.getByRole('button', { name: '7', exact: true }).click()
  await page.clock.fastForward(LONGEST_IDLE_MS)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.rider.home.title)
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  // Nothing is left of what was typed either.
  await page.getByRole('button', { name: zh.rider.home.typeCard }).click()
  await expect(page.getByRole('status', { name: zh.rider.card.label })).toHaveText('··········')
})

test('goes on speaking to a rider who touches nothing more but scans', async ({ page, station }) => {
  await page.clock.install()
  await page.reload()
  await chooseLanguage(station, 'ug')
  const shown = verdictOn(page)
  await page.clock.fastForward(SAMPLE_IDLE_MS - 3000)
  // Digits alone: no key of it reaches anybody but the scanner's listener.
  await station.scan('690123456789')
  await shown.says('refused', null, ug.rider.verdict.refused.title, ug.rider.refused.malformed.text)
  await page.clock.fastForward(3500)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
})

test('tells assistive technology in the same language what a field is', async ({ page, station }) => {
  const english = await chooseLanguage(station, 'en')
  await signIn(english)
  await openSection(english, 'settings')
  const minutes = page.getByRole('textbox', { name: english.words.attendant.settings.repeatWindowMinutes })
  await expect(minutes).toHaveAttribute('aria-roledescription', 'Number field')
})
