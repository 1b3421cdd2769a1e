import { pressDigits } from '../attendant-side.ts'
import type { OnScreen } from '../on-screen.ts'
import type { PictureOf } from './picture.ts'

type Way = (on: OnScreen) => Promise<void>

const begin: Way = ({ page, words }) => page.getByRole('button', { name: words.wizard.start.begin }).click()
const next: Way = ({ page, words }) => page.getByRole('button', { name: words.common.actions.next }).click()
const nameLead: Way = ({ page, words }) => page.getByRole('textbox', { name: words.wizard.lead.name }).fill('林一')
const pin: Way = ({ page }) => pressDigits(page, '246813')

const describeStation: Way = async ({ page, words }) => {
  const { name, district, code } = words.wizard.station
  await page.getByRole('textbox', { name }).fill('天山路骑手驿站')
  await page.getByRole('textbox', { name: district }).fill('天山路街道')
  await page.getByRole('textbox', { name: code }).fill('TS-0101')
}

const typeWithScreenKeyboard: Way = async ({ page, words }) => {
  const field = page.getByRole('textbox', { name: words.wizard.lead.name })
  // As a finger on the field: what the kiosk brings its own keyboard for.
  await field.dispatchEvent('pointerdown', { pointerType: 'touch' })
  await field.focus()
  const keyboard = page.getByRole('group', { name: words.common.actions.showKeyboard })
  await keyboard.getByRole('button', { name: words.language === 'ug' ? 'و' : 'w', exact: true }).click()
}

const toTime: readonly Way[] = [begin, describeStation, next]
const toLead: readonly Way[] = [...toTime, next, next]
const toPin: readonly Way[] = [...toLead, nameLead, next]

/** The set-up of a station, each step with sensible answers before it, and the look around. */
export const WIZARD_PICTURES: readonly PictureOf[] = [
  wizardPicture('1-start'),
  wizardPicture('2-station', begin, next),
  wizardPicture('3-time', ...toTime),
  wizardPicture('4-languages', ...toTime, next),
  wizardPicture('5-lead', ...toLead, typeWithScreenKeyboard),
  wizardPicture('6-pin', ...toPin, ({ page }) => pressDigits(page, '2468')),
  wizardPicture('7-pin-again', ...toPin, pin, next, ({ page }) => pressDigits(page, '246818'), next),
  wizardPicture('8-check', ...toPin, pin, next, pin, next),
  {
    ...wizardPicture('look-around', async ({ page, words }) => {
      await page.getByRole('button', { name: words.wizard.start.look }).click()
      await page.getByRole('dialog').waitFor()
    }),
    async tidy({ page, words }) {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: words.common.sample.end }).click()
      await page.getByRole('button', { name: words.wizard.start.look }).waitFor()
    },
  },
]

function wizardPicture(name: string, ...ways: readonly Way[]): PictureOf {
  return {
    name: name === 'look-around' ? name : `wizard-${name}`,
    station: 'not-set-up',
    from: 'start',
    async arrange(on) {
      for (const way of ways) await way(on)
    },
  }
}
