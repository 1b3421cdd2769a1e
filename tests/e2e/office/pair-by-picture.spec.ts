import type { Page } from '@playwright/test'
import { openSection, signIn, signOut } from '../../support/attendant-side.ts'
import { readQrCodeOn } from '../../support/read-qr-code.ts'
import { type ServedOffice, serveOffice } from '../support/serve-office.ts'
import { test as base, expect } from '../support/station-fixture.ts'
import { verdictOn } from '../support/verdict-on.ts'

const OFFICER = { login: 'lin', password: 'a street of stations' }

/** A kiosk in one tab, and its office in another. */
const test = base.extend<{ office: ServedOffice; officePage: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted out of it.
  office: async ({}, use) => {
    const office = await serveOffice()
    await use(office)
    expect(await office.stop(), 'the exit code of the office').toBe(0)
    office.remove()
  },
  officePage: async ({ office, tabs }, use) => {
    const context = await tabs!.newContext({ viewport: { width: 1440, height: 900 }, baseURL: office.address })
    const page = await context.newPage()
    const first = { secret: office.secret, officeName: '合新街道', kind: 'street', name: '林涛', ...OFFICER }
    await page.request.post('/v1/set-up', { data: first })
    await page.request.post('/v1/session', { data: OFFICER })
    await use(page)
    await context.close()
  },
})

test('pairs a kiosk by the code on the page, and shows there who came to it', async ({ station, page, officePage }) => {
  const { attendant } = station.words
  const { node } = await (await officePage.request.get('/v1/me')).json()
  const details = { streetId: node.nodeId, code: 'HX-001', name: '合新骑手驿站' }
  const { stationId } = await (await officePage.request.post('/v1/stations', { data: details })).json()
  await officePage.goto(`/#/stations/${stationId}`)
  await officePage.getByRole('button', { name: '配对一体机' }).click()
  const code = await readQrCodeOn(officePage.getByRole('img', { name: '配对二维码' }))

  // A scanner types into whichever tab is in front.
  await page.bringToFront()
  await signIn(station)
  await openSection(station, 'office')
  await page.getByRole('button', { name: attendant.office.pair }).click()
  await station.scan(code)
  await page.getByRole('button', { name: attendant.office.pairing.confirm, exact: true }).click()
  await page.getByRole('button', { name: attendant.office.pairing.done, exact: true }).click()
  // Until then the latest date that the office has is one of those before today.
  await expect(page.getByText(attendant.office.state['all-there'])).toBeVisible()
  await expect(officePage.getByRole('alertdialog'), 'a code that is used up is gone').toHaveCount(0)
  await expect(officePage.getByRole('button', { name: '更换一体机' })).toBeVisible()

  await signOut(station)
  const before = await visitsOn(officePage, stationId)
  const [rider] = station.sample.riders
  await page.bringToFront()
  await station.scan(rider!.codeText)
  await verdictOn(page).says('done', `${rider!.name.slice(0, 1)}**`)
  await expect.poll(() => visitsOn(officePage, stationId)).toBe(before + 1)
})

/** The visits of the latest date of a station, as its page says them. */
async function visitsOn(page: Page, stationId: string): Promise<number> {
  const { latestDate } = await (await page.request.get(`/v1/stations/${stationId}`)).json()
  await page.goto('about:blank')
  await page.goto(`/#/stations/${stationId}?per=day&at=${latestDate}`)
  const figure = page
    .getByRole('main')
    .getByText('人次', { exact: true })
    .first()
    .locator('xpath=following-sibling::*[1]')
  return Number((await figure.innerText()).replaceAll(',', ''))
}
