import { enterPin, leadOf, openAttendantSide, openRider, openSection } from '../attendant-side.ts'
import type { OnScreen } from '../on-screen.ts'
import type { PictureOf } from './picture.ts'

/** A rider of the sample station who has been here often. */
export const RIDER = '王示例'

/** The attendant's side page by page, from the sign-in on. */
export const ATTENDANT_PAGE_PICTURES: readonly PictureOf[] = [
  { name: 'sign-in', station: 'sample', from: 'start', arrange: openAttendantSide },
  {
    name: 'sign-in-wrong-pin',
    station: 'sample',
    from: 'start',
    async arrange(on) {
      await openAttendantSide(on)
      await enterPin(on, { ...leadOf(on.sample), pin: '000000' })
      await on.page.getByRole('alert').filter({ hasText: /\d/ }).waitFor()
    },
    // A right PIN, so that wrong ones do not add up to a lock-out.
    tidy: (on) => enterPin(on, leadOf(on.sample)),
  },
  attendantPage('home', async () => {}),
  attendantPage('riders', (on) => openSection(on, 'riders')),
  attendantPage('riders-found', async (on) => {
    await openSection(on, 'riders')
    await on.page.getByRole('searchbox').fill('示例')
    await on.page.getByRole('main').getByRole('button', { name: RIDER }).waitFor()
  }),
  attendantPage('rider', (on) => openRider(on, RIDER)),
  attendantPage('register-rider', openRegistration),
  attendantPage('register-rider-faults', async (on) => {
    await openRegistration(on)
    await on.page.getByRole('button', { name: on.words.attendant.register.confirm }).click()
  }),
  attendantPage('daily-counts', (on) => openSection(on, 'daily-counts')),
  attendantPage('roster', (on) => openSection(on, 'roster')),
  attendantPage('settings', openSettings),
  attendantPage('settings-faults', async (on) => {
    await openSettings(on)
    const { add, save } = on.words.attendant.settings
    for (const button of await on.page.getByRole('button', { name: add, exact: true }).all()) await button.click()
    await on.page.getByRole('button', { name: save }).click()
  }),
  attendantPage('diagnostics', async (on) => {
    await openSection(on, 'diagnostics')
    await on.page.getByRole('button', { name: on.words.attendant.diagnostics.checkLog }).click()
    await on.page.getByRole('status').waitFor()
  }),
]

export async function openSettings(on: OnScreen): Promise<void> {
  await openSection(on, 'settings')
  await on.page.getByRole('button', { name: on.words.attendant.settings.save }).waitFor()
}

async function openRegistration(on: OnScreen): Promise<void> {
  await openSection(on, 'riders')
  await on.page.getByRole('button', { name: on.words.attendant.riders.register }).click()
}

function attendantPage(name: string, arrange: PictureOf['arrange']): PictureOf {
  return { name: `attendant-${name}`, station: 'sample', from: 'attendant-home', isLong: true, arrange }
}
