import { aForeignIssuer } from '../support/a-foreign-issuer.ts'
import { openSection, readGlance, signIn } from '../support/attendant-side.ts'
import { ATTENDANT_DIALOG_PICTURES } from '../support/pictures/attendant-dialog-pictures.ts'
import { ATTENDANT_PAGE_PICTURES } from '../support/pictures/attendant-page-pictures.ts'
import { walkThroughSetUp } from '../support/pictures/wizard-pictures.ts'
import { wordsOf } from '../support/words.ts'
import { expect, type StationOnScreen, test } from './support/station-fixture.ts'

const { rider, attendant, common } = wordsOf('zh-CN')
const trusted = aForeignIssuer()

test.use({ settings: { trustedIssuers: [{ name: '合新家', publicKey: trusted.publicKey }] } })

test('loses no scan on any page of the attendant’s side', async ({ page, station }) => {
  test.setTimeout(90_000)
  const pages = ATTENDANT_PAGE_PICTURES.filter(({ from }) => from === 'attendant-home')
  await signIn(station)
  for (const [turn, picture] of pages.entries()) {
    await picture.arrange(station)
    await checksIn(station, turn)
    await openSection(station, 'home')
  }
  await expect.poll(() => readGlance(station)).toMatchObject({ visits: pages.length, refusals: 0 })
  await page.getByRole('button', { name: attendant.place.signOut }).click()
})

/** The two dialogs that ask for a code, and what they say to one that is of no use to them. */
const TAKEN_BY: Readonly<Record<string, string>> = {
  'dialog-scan-to-find': attendant.scanToFind['unknown-rider'],
  'dialog-scan-key': attendant.settings.scanKeyWrong,
}

test('loses no scan in any dialog: it checks in above it, or is taken by the dialog that asked', async ({
  page,
  station,
}) => {
  test.setTimeout(90_000)
  const dialogs = ATTENDANT_DIALOG_PICTURES.filter(({ name }) => name.startsWith('dialog-'))
  await station.typeScan(codeOf(1000))
  await page.getByRole('button', { name: common.actions.done }).click()
  await signIn(station)
  for (const [turn, picture] of dialogs.entries()) {
    await picture.arrange(station)
    const words = TAKEN_BY[picture.name]
    if (words === undefined) await checksIn(station, turn)
    else await isTaken(station, turn, words)
    await page.getByRole('button', { name: common.actions.close }).click()
    await openSection(station, 'home')
  }
  const visits = 1 + dialogs.length - Object.keys(TAKEN_BY).length
  await expect.poll(() => readGlance(station)).toMatchObject({ visits, refusals: 0 })
})

test.describe('before the station is set up', () => {
  test.use({ begin: 'not-set-up', settings: {} })

  test('lets a code go at every step, and writes none of it anywhere', async ({ page, station }) => {
    test.setTimeout(90_000)
    await walkThroughSetUp(station, async (step) => {
      const before = await page.getByRole('main').innerText()
      const values = await valuesOf(station)
      await station.typeScan(codeOf(1))
      expect(await page.getByRole('main').innerText(), step).toBe(before)
      expect(await valuesOf(station), step).toEqual(values)
      await expect(page.getByRole('alert').filter({ hasText: rider.verdict.refused.title })).toHaveCount(0)
    })
  })
})

function codeOf(number: number): string {
  const code = trusted.code({ riderId: `ff${String(number).padStart(14, '0')}`, expiryDay: 65_000 })
  // As with Caps Lock on, which is a code all the same, and half as many keys.
  return code.toLowerCase()
}

/** A code not seen before is a first visit; the strip that says so can be read whatever is open, and types nothing. */
async function checksIn(station: StationOnScreen, number: number) {
  const values = await valuesOf(station)
  await station.typeScan(codeOf(number))
  const strip = station.page.getByRole('alert').filter({ hasText: rider.verdict['first-visit'].title })
  await expect(strip).toBeVisible()
  expect(await strip.evaluate((part) => part.closest('[inert], [aria-hidden="true"]') === null)).toBe(true)
  expect(await valuesOf(station)).toEqual(values)
}

async function isTaken(station: StationOnScreen, number: number, words: string) {
  await station.typeScan(codeOf(number))
  await expect(station.page.getByRole('dialog').getByRole('status')).toContainText(words)
}

function valuesOf({ page }: StationOnScreen): Promise<readonly string[]> {
  return page
    .locator('input')
    .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')))
}
