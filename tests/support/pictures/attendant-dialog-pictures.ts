import { openRider, openSection } from '../attendant-side.ts'
import type { OnScreen } from '../on-screen.ts'
import { scanInOneGo } from '../type-like-a-scanner.ts'
import { openSettings, RIDER } from './attendant-page-pictures.ts'
import type { PictureOf } from './picture.ts'

type Way = (on: OnScreen) => Promise<void>
type Press = (on: OnScreen) => string

/** What opens above the attendant's pages: dialogs, and what is laid over everything for a while. */
export const ATTENDANT_DIALOG_PICTURES: readonly PictureOf[] = [
  picture('void', ({ page, words }) => {
    return page.getByRole('main').getByText(words.attendant.home.void, { exact: true }).first().click()
  }),
  picture(
    'scan-to-find',
    section('riders'),
    press(({ words }) => words.attendant.riders.byScan),
  ),
  picture(
    'show-code',
    riderPage,
    press(({ words }) => words.attendant.rider.show),
  ),
  picture(
    'by-hand',
    riderPage,
    press(({ words }) => words.attendant.rider.checkIn),
  ),
  picture(
    'forget',
    riderPage,
    press(({ words }) => words.attendant.rider.forget),
  ),
  picture(
    'revoke-without-reason',
    riderPage,
    press(({ words }) => words.attendant.rider.revoke),
    pressInside(({ words }) => words.attendant.revoke.confirm),
  ),
  picture('folder-picker', section('daily-counts'), openFolderPicker),
  picture('folder-picker-inside', section('daily-counts'), openFolderPicker, openOwnFolder),
  picture(
    'saved',
    section('daily-counts'),
    openFolderPicker,
    openOwnFolder,
    pressInside(({ words }) => words.attendant.picker.saveHere),
    ({ page }) => page.getByRole('dialog').getByRole('status').waitFor(),
  ),
  picture(
    'add-attendant',
    section('roster'),
    press(({ words }) => words.attendant.roster.add),
  ),
  picture('new-pin', section('roster'), ({ page, words }) => {
    return page.getByRole('main').getByText(words.attendant.roster.newPin, { exact: true }).first().click()
  }),
  picture('retire', section('roster'), ({ page, words }) => {
    return page.getByRole('main').getByText(words.attendant.roster.retire, { exact: true }).first().click()
  }),
  picture(
    'scan-key',
    openSettings,
    async ({ page, words }) => {
      const { section: sections, add } = words.attendant.settings
      await page.locator('section').filter({ hasText: sections.issuers }).getByRole('button', { name: add }).click()
    },
    press(({ words }) => words.attendant.settings.scanKey),
  ),
  {
    ...picture('strip', riderPage, ({ page }) => scanInOneGo(page, 'https://example.org/12345678')),
    name: 'attendant-check-in-strip',
  },
  {
    ...picture('idle-warning', async ({ page, words }) => {
      // Almost two minutes later, by the time that nobody sets.
      await page.evaluate(() => {
        const now = performance.now.bind(performance)
        performance.now = Object.assign(() => now() + 110_000, { before: now })
      })
      await page.getByText(words.attendant.idle.title).waitFor()
    }),
    name: 'attendant-idle-warning',
    async tidy({ page, words }) {
      // First: once the time is as it was, the warning is gone within a second.
      await page.getByRole('button', { name: words.attendant.idle.stay }).click()
      await page.evaluate(() => {
        const { before } = performance.now as typeof performance.now & { before: typeof performance.now }
        performance.now = before
      })
    },
  },
]

function picture(name: string, ...ways: readonly Way[]): PictureOf {
  return {
    name: `dialog-${name}`,
    station: 'sample',
    from: 'attendant-home',
    async arrange(on) {
      for (const way of ways) await way(on)
    },
  }
}

function section(name: Parameters<typeof openSection>[1]): Way {
  return (on) => openSection(on, name)
}

function riderPage(on: OnScreen): Promise<void> {
  return openRider(on, RIDER)
}

function press(name: Press): Way {
  return (on) =>
    on.page
      .getByRole('main')
      .getByRole('button', { name: name(on), exact: true })
      .first()
      .click()
}

function pressInside(name: Press): Way {
  return (on) =>
    on.page
      .getByRole('alertdialog')
      .getByRole('button', { name: name(on), exact: true })
      .click()
}

function openFolderPicker({ page, words }: OnScreen): Promise<void> {
  return page.getByRole('button', { name: words.attendant.counts.save }).click()
}

function openOwnFolder({ page, words }: OnScreen): Promise<void> {
  return page.getByRole('alertdialog').getByRole('button', { name: words.attendant.picker.station }).click()
}
