import { pressDigits } from '../attendant-side.ts'
import type { OnScreen } from '../on-screen.ts'
import type { PictureOf } from './picture.ts'

type Way = (on: OnScreen) => Promise<void>

const begin: Way = ({ page, words }) => page.getByRole('button', { name: words.wizard.start.begin }).click()
const next: Way = ({ page, words }) => page.getByRole('button', { name: words.common.actions.next }).click()
const nameLead: Way = ({ page, words }) => page.getByRole('textbox', { name: words.wizard.lead.name }).fill('林一')

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

const press =
  (digits: string): Way =>
  (on) =>
    pressDigits(on.page, digits)

type Step = { readonly name: string; readonly from: readonly Way[] }

/** The steps in turn, each with the way from the one before; what is half done in one is finished on the way on. */
const STEPS: readonly Step[] = [
  { name: 'wizard-1-start', from: [] },
  { name: 'wizard-2-station', from: [begin, next] },
  { name: 'wizard-3-time', from: [describeStation, next] },
  { name: 'wizard-4-languages', from: [next] },
  { name: 'wizard-5-lead', from: [next, typeWithScreenKeyboard] },
  { name: 'wizard-6-pin', from: [nameLead, next, press('2468')] },
  { name: 'wizard-7-pin-again', from: [press('13'), next, press('2468')] },
  { name: 'wizard-8-check', from: [press('13'), next] },
]

/** Sets a station up but for the last touch, and stops at each step. */
export async function walkThroughSetUp(on: OnScreen, stopAt: (step: string) => Promise<void>): Promise<void> {
  for (const { name, from } of STEPS) {
    for (const way of from) await way(on)
    await on.page.getByRole('heading', { level: 1 }).waitFor()
    await stopAt(name)
  }
}

export const LOOK_AROUND: PictureOf = {
  ...wizardPicture('look-around', async ({ page, words }) => {
    await page.getByRole('button', { name: words.wizard.start.look }).click()
    await page.getByRole('dialog').waitFor()
  }),
  async tidy({ page, words }) {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words.common.sample.end }).click()
    await page.getByRole('button', { name: words.wizard.start.look }).waitFor()
  },
}

/** The set-up of a station, each step with sensible answers before it, and the look around. */
export const WIZARD_PICTURES: readonly PictureOf[] = [
  ...STEPS.map(({ name }, index) => wizardPicture(name, ...STEPS.slice(0, index + 1).flatMap(({ from }) => from))),
  LOOK_AROUND,
]

function wizardPicture(name: string, ...ways: readonly Way[]): PictureOf {
  return {
    name,
    station: 'not-set-up',
    from: 'start',
    async arrange(on) {
      for (const way of ways) await way(on)
    },
  }
}
