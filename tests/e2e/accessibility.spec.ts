import { LANGUAGES } from '../../shared/languages/language.ts'
import { openSection, readGlance, signIn } from '../support/attendant-side.ts'
import { chooseLanguage } from '../support/on-screen.ts'
import { letRidersCome } from '../support/pictures/arrange-picture.ts'
import { ATTENDANT_DIALOG_PICTURES } from '../support/pictures/attendant-dialog-pictures.ts'
import { ATTENDANT_PAGE_PICTURES } from '../support/pictures/attendant-page-pictures.ts'
import { OFFICE_PICTURES } from '../support/pictures/office-pictures.ts'
import { OUT_OF_SERVICE, RIDER_PICTURES } from '../support/pictures/rider-pictures.ts'
import { LOOK_AROUND, walkThroughSetUp } from '../support/pictures/wizard-pictures.ts'
import { letsScanGo, losesNoScan, TRUSTING } from './support/loses-no-scan.ts'
import { isOpenToAll, isOpenToAllFromHereOn, isOpenToAllInEachLanguage } from './support/open-to-all.ts'
import { expect, type StationOnScreen, test } from './support/station-fixture.ts'

test.use({ settings: { verdictSeconds: 15, ...TRUSTING } })

test('shuts nobody out of the rider’s side, in any language', async ({ page, station }) => {
  test.setTimeout(90_000)
  for (const language of LANGUAGES) {
    const on = await chooseLanguage(station, language)
    for (const picture of RIDER_PICTURES) {
      await picture.arrange(on)
      await isOpenToAll(page, picture.name, language)
    }
    await page.getByRole('button', { name: on.words.common.actions.back }).click()
  }
  const { riders } = station.sample
  // One of each colour field: done, again, refused.
  for (const text of [riders[0]!.codeText, riders[0]!.codeText, 'https://example.org/12345678']) {
    await station.scan(text)
    await page.locator('section[data-field]').waitFor()
    await isOpenToAllInEachLanguage(page, text)
  }
  if (station.hostKind === 'electron') return
  await OUT_OF_SERVICE.arrange(station)
  await isOpenToAllInEachLanguage(page, OUT_OF_SERVICE.name)
})

/** Screens on which a scan is tried, too; those about the office are like them. */
const SCANNED_OVER = /^(attendant|dialog)-(?!check-in-strip|idle-warning)/

/** The picture for which a code is scanned that is none. */
const REFUSES = 'attendant-check-in-strip'

for (const [what, pictures] of [
  ['page of the attendant’s side, in any language, and loses no scan there', ATTENDANT_PAGE_PICTURES],
  ['dialog there, in any language, and loses no scan in one', ATTENDANT_DIALOG_PICTURES],
  ['page about the office, in any language', OFFICE_PICTURES],
] as const) {
  test(`shuts nobody out of any ${what}`, async ({ page, station }) => {
    test.setTimeout(180_000)
    const isElectron = station.hostKind === 'electron'
    await letRidersCome(station)
    await signIn(station)
    const shown = pictures.filter((each) => each.from === 'attendant-home' && !(each.isStaged && isElectron))
    let { visits, refusals } = await readGlance(station)
    let on: StationOnScreen = station
    for (const [turn, picture] of shown.entries()) {
      await picture.arrange(on)
      on = await isOpenToAllFromHereOn(on, picture.name)
      if (SCANNED_OVER.test(picture.name)) visits += await losesNoScan(on, picture.name, turn)
      else if (picture.name === REFUSES) refusals += 1
      await picture.tidy?.(on)
      const close = page.getByRole('button', { name: on.words.common.actions.close })
      if (await close.isVisible()) await close.click()
      // The ways to all others begin with a section, wherever the page is.
      if (pictures === OFFICE_PICTURES) await openSection(on, 'home')
    }
    await openSection(on, 'home')
    await expect.poll(() => readGlance(on)).toMatchObject({ visits, refusals })
  })
}

test.describe('before the station is set up', () => {
  test.use({ begin: 'not-set-up' })

  test('shuts nobody out of the set-up, in any language, and lets a code go at every step', async ({
    page,
    station,
  }) => {
    test.setTimeout(120_000)
    await walkThroughSetUp(station, async (step) => {
      await isOpenToAllInEachLanguage(page, step)
      await letsScanGo(station, step)
    })
    await page.reload()
    await LOOK_AROUND.arrange(station)
    await isOpenToAllInEachLanguage(page, LOOK_AROUND.name)
  })
})
