/** The ways of an attendant that many tests go: in, about and out. */

import type { Locator, Page } from 'playwright'
import { isolated } from '../../renderer/i18n/isolated.ts'
import type { Section } from '../../renderer/screens/attendant-area/attendant-page.ts'
import type { OnScreen } from './on-screen.ts'
import type { SampleGuide } from './sample-guide.ts'
import { filled } from './words.ts'

export type SampleAttendant = Pick<SampleGuide['attendants'][number], 'name' | 'pin'>

/** Opens the attendant's side from the home screen as assistive technology does, by a click that no pointer made. */
export async function openAttendantSide({ page, words }: OnScreen): Promise<void> {
  await page.getByRole('button', { name: words.rider.home.attendant }).dispatchEvent('click')
  await page.getByRole('heading', { name: words.attendant.signIn.title }).waitFor()
}

export function leadOf({ attendants }: SampleGuide): SampleAttendant {
  return attendants.find(({ role }) => role === 'lead')!
}

export function attendantOf({ attendants }: SampleGuide): SampleAttendant {
  return attendants.find(({ role }) => role === 'attendant')!
}

/** From the home screen, or wherever an attendant is signed in, to the home of this one. */
export async function signIn(on: OnScreen, attendant: SampleAttendant = leadOf(on.sample)): Promise<void> {
  if (await isSignedIn(on)) {
    const name = on.page.getByRole('banner').getByText(attendant.name, { exact: true })
    if (await name.isVisible()) return openSection(on, 'home')
    await signOut(on)
  }
  await openAttendantSide(on)
  // The pad is tried by touch where signing in is; a hundred specs only want to be past it.
  await enterPin(on, attendant, (button) => button.dispatchEvent('click'), inOneGo)
  await on.page.getByRole('navigation').waitFor()
}

/** By the header alone: a page may have a navigation of its own. */
function isSignedIn({ page }: OnScreen): Promise<boolean> {
  return page.getByRole('banner').getByRole('navigation').isVisible()
}

type Press = (button: Locator) => Promise<void>
type PressDigits = (pad: Locator, digits: string) => Promise<void>

const byTouch: Press = (button) => button.click()

/** Clicks that no pointer made, one a frame, without a question to the page for each. */
const inOneGo: PressDigits = (pad, digits) =>
  pad.evaluate(async (element, text) => {
    const buttons = [...element.querySelectorAll('button')]
    for (const digit of text) {
      buttons.find(({ textContent }) => textContent === digit)?.click()
      await new Promise(requestAnimationFrame)
    }
  }, digits)

/** Chooses an attendant of the roster and enters a PIN, right or wrong. */
export async function enterPin(
  { page, words }: OnScreen,
  { name, pin }: SampleAttendant,
  press: Press = byTouch,
  pressAll: PressDigits = pressDigits,
): Promise<void> {
  const { pinFor, signIn: confirm } = words.attendant.signIn
  const pad = page.getByRole('group', { name: filled(pinFor, { name: isolated(name) }) })
  if (!(await pad.isVisible())) await press(page.getByRole('button', { name }))
  await pressAll(pad, pin)
  await press(page.getByRole('button', { name: confirm, exact: true }))
}

/** Presses digits on a pad, one after another. */
export async function pressDigits(pad: Page | Locator, digits: string): Promise<void> {
  for (const digit of digits) await pad.getByRole('button', { name: digit, exact: true }).click()
}

export async function openSection({ page, words }: OnScreen, section: Section): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: words.attendant.place[section], exact: true }).click()
}

/** From anywhere on the attendant's side to the page of a rider found by name. */
export async function openRider(on: OnScreen, name: string): Promise<void> {
  const { page, words } = on
  await openSection(on, 'riders')
  await page.getByRole('searchbox', { name: words.attendant.riders.words }).fill(name)
  await page.getByRole('main').getByRole('button', { name }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

export async function signOut({ page, words }: OnScreen): Promise<void> {
  await page.getByRole('button', { name: words.attendant.place.signOut, exact: true }).click()
  await page.getByRole('button', { name: words.rider.home.attendant }).waitFor()
}

/** To the riders' side, from there or from wherever an attendant is signed in. */
export async function goToRidersSide(on: OnScreen): Promise<void> {
  if (await isSignedIn(on)) await signOut(on)
}

const GLANCE = ['visits', 'riders', 'first-timers', 'refusals'] as const
export type Glance = Readonly<Record<(typeof GLANCE)[number], number>>

/** The numbers of today, as the attendant's home shows them now. */
export async function readGlance({ page, words }: OnScreen): Promise<Glance> {
  const numbers = page.getByLabel(words.attendant.home.glance)
  const read = async (measure: keyof Glance) => {
    const number = numbers.locator('div').filter({ hasText: words.attendant.home[measure] })
    return [measure, Number(await number.getByRole('definition').textContent())] as const
  }
  const glance: Partial<Record<keyof Glance, number>> = Object.fromEntries(await Promise.all(GLANCE.map(read)))
  return glance as Glance // one number for each name of the list
}
