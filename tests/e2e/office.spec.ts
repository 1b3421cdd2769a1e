import type { APIRequestContext } from '@playwright/test'
import { toBuffer } from 'qrcode'
import { isolated } from '../../renderer/i18n/isolated.ts'
import { openSection, readGlance, signIn, signOut } from '../support/attendant-side.ts'
import { readQrCodes } from '../support/read-qr-code.ts'
import { filled, wordsOf } from '../support/words.ts'
import { type ServedOffice, serveOffice } from './support/serve-office.ts'
import { test as base, expect, type StationOnScreen } from './support/station-fixture.ts'
import { verdictOn } from './support/verdict-on.ts'

const { attendant } = wordsOf('zh-CN')
const OFFICER = { login: 'lin', name: '林涛', password: 'a street of stations' }

const test = base.extend<{ office: ServedOffice }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted out of it.
  office: async ({}, use) => {
    const office = await serveOffice()
    await use(office)
    expect(await office.stop(), 'the exit code of the office').toBe(0)
    office.remove()
  },
})

test('is paired by the code that its office shows, and each visit is in the numbers there', async ({
  page,
  station,
  office,
  request,
}) => {
  const stationId = await aStationOf(office, request)
  await signIn(station)
  await openSection(station, 'office')
  await page.getByRole('button', { name: attendant.office.pair }).click()
  await station.typeScan(await pictured(await pairingText(office, request, stationId)))
  await expect(page.getByText(office.address)).toBeVisible()
  await page.getByRole('button', { name: attendant.office.pairing.confirm, exact: true }).click()
  const joined = { office: isolated('合新街道'), station: isolated('合新骑手驿站') }
  await expect(page.getByText(filled(attendant.office.pairing.paired, joined))).toBeVisible()
  await page.getByRole('button', { name: attendant.office.pairing.done, exact: true }).click()
  await expect(page.getByText(attendant.office.state['all-there'])).toBeVisible()
  const before = await visitsToday(office, request, stationId)

  await signOut(station)
  const { riders } = station.sample
  await visit(station, riders.slice(0, 2))
  await expect.poll(() => visitsToday(office, request, stationId)).toBe(before + 2)

  await office.stop()
  await visit(station, riders.slice(2, 4))
  await office.start()
  await signIn(station)
  const { visits } = await readGlance(station)
  await openSection(station, 'office')
  await page.getByRole('button', { name: attendant.office.sendNow }).click()
  await expect(page.getByText(attendant.office.state['all-there'])).toBeVisible()
  expect(visits).toBe(before + 4)
  expect(await visitsToday(office, request, stationId)).toBe(visits)
})

/** Sets the office up, signs its first officer in, and makes a station. */
async function aStationOf({ address, secret }: ServedOffice, request: APIRequestContext): Promise<string> {
  const first = { secret, officeName: '合新街道', kind: 'street', ...OFFICER }
  expect((await request.post(`${address}/v1/set-up`, { data: first })).status()).toBe(204)
  const { login, password } = OFFICER
  expect((await request.post(`${address}/v1/session`, { data: { login, password } })).status()).toBe(204)
  const { node } = await (await request.get(`${address}/v1/me`)).json()
  const details = { streetId: node.nodeId, code: 'HX-001', name: '合新骑手驿站' }
  const made = await request.post(`${address}/v1/stations`, { data: details })
  return (await made.json()).stationId
}

async function pairingText({ address }: ServedOffice, request: APIRequestContext, stationId: string): Promise<string> {
  const made = await request.post(`${address}/v1/stations/${stationId}/pairing-codes`)
  return (await made.json()).text
}

/** What a scanner reads from a picture of the code. */
async function pictured(text: string): Promise<string> {
  const [read = ''] = await readQrCodes(await toBuffer(text))
  return read
}

async function visit(station: StationOnScreen, riders: StationOnScreen['sample']['riders']): Promise<void> {
  for (const { name, codeText } of riders) {
    await station.scan(codeText)
    await verdictOn(station.page).says('done', `${name.slice(0, 1)}**`)
  }
}

async function visitsToday({ address }: ServedOffice, request: APIRequestContext, stationId: string): Promise<number> {
  const { latestDate } = await (await request.get(`${address}/v1/stations/${stationId}`)).json()
  const asked = `from=${latestDate}&to=${latestDate}&per=day&measures=visits`
  const summary = await (await request.get(`${address}/v1/summaries?${asked}`)).json()
  return summary.totals[0].cells[0].value
}
