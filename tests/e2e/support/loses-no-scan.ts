import { aForeignIssuer } from '../../support/a-foreign-issuer.ts'
import type { Words } from '../../support/words.ts'
import { expect, type StationOnScreen } from './station-fixture.ts'

const trusted = aForeignIssuer()

/** The settings of a station whose scans are tried. */
export const TRUSTING = { trustedIssuers: [{ name: '合新家', publicKey: trusted.publicKey }] }

/** The two dialogs that ask for a code, and what they say to one that is of no use to them. */
const TAKEN_BY: Readonly<Record<string, (words: Words) => string>> = {
  'dialog-scan-to-find': ({ attendant }) => attendant.scanToFind['unknown-rider'],
  'dialog-scan-key': ({ attendant }) => attendant.settings.scanKeyWrong,
}

/**
 * A code not seen before checks in above whatever is open, or is taken by the dialog that asked; it types nothing.
 * Answers how many visits came of it.
 */
export async function losesNoScan(station: StationOnScreen, picture: string, number: number): Promise<0 | 1> {
  const saidOfIt = TAKEN_BY[picture]
  if (saidOfIt === undefined) {
    await checksIn(station, number)
    return 1
  }
  await station.typeScan(codeOf(number))
  await expect(station.page.getByRole('dialog').getByRole('status')).toContainText(saidOfIt(station.words))
  return 0
}

/** Where no station is set up yet a code comes to nothing, and stands nowhere. */
export async function letsScanGo(station: StationOnScreen, step: string) {
  const { page, words } = station
  const before = await page.getByRole('main').innerText()
  const values = await valuesOf(station)
  await station.typeScan(codeOf(1))
  expect(await page.getByRole('main').innerText(), step).toBe(before)
  expect(await valuesOf(station), step).toEqual(values)
  await expect(page.getByRole('alert').filter({ hasText: words.rider.verdict.refused.title })).toHaveCount(0)
}

function codeOf(number: number): string {
  const code = trusted.code({ riderId: `ff${String(number).padStart(14, '0')}`, expiryDay: 65_000 })
  // As with Caps Lock on, which is a code all the same, and half as many keys.
  return code.toLowerCase()
}

/** It is a first visit; the strip that says so can be read whatever is open. */
async function checksIn(station: StationOnScreen, number: number) {
  const values = await valuesOf(station)
  await station.typeScan(codeOf(number))
  const { title } = station.words.rider.verdict['first-visit']
  const strip = station.page.getByRole('alert').filter({ hasText: title })
  await expect(strip).toBeVisible()
  expect(await strip.evaluate((part) => part.closest('[inert], [aria-hidden="true"]') === null)).toBe(true)
  expect(await valuesOf(station)).toEqual(values)
}

function valuesOf({ page }: StationOnScreen): Promise<readonly string[]> {
  return page
    .locator('input')
    .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')))
}
