import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { daySheetFilePayloadSchema, daySheetFileSchema } from '../../shared/upstream/day-sheet-file.ts'
import { formatPairing } from '../../shared/upstream/pairing-text.ts'
import { anAuthority } from '../support/a-certificate.ts'
import { openSection, signIn, signOut } from '../support/attendant-side.ts'
import { openOffice } from '../support/open-office.ts'
import { filled, wordsOf } from '../support/words.ts'
import { expect, keepOpen, test } from './support/station-fixture.ts'

const { attendant, rider, common } = wordsOf('zh-CN')
const { office: words, picker } = attendant
const PAIRING_CODE = 'ABCDEFGHIJKLMN23'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

keepOpen()

test('saves its day sheets for an office it has no way to, with the name of no rider', async ({ page, station }) => {
  await signIn(station)
  await openSection(station, 'office')
  await press(page, words.file.save)
  await page.getByRole('alertdialog').getByRole('button', { name: picker.station }).click()
  await press(page, picker.saveHere)
  await expect(page.getByText(picker.pullOut)).toBeVisible()
  const folder = join(station.dataDir, 'saved')
  const fileName = readdirSync(folder).find((name) => name.endsWith('.json'))
  const text = readFileSync(join(folder, fileName!), 'utf8')
  const { payload } = daySheetFileSchema.parse(JSON.parse(text))
  expect(daySheetFilePayloadSchema.parse(JSON.parse(payload)).sheets.length).toBeGreaterThan(30)
  for (const { name, cardNumber } of station.sample.riders) {
    expect(text).not.toContain(name)
    expect(text).not.toContain(cardNumber)
  }
  await press(page, picker.done)
})

test('shows whose certificate is in a file before it trusts it, and what the office wants riders to know', async ({
  page,
  station,
}) => {
  const authority = anAuthority('区政务外网根证书')
  const office = await openOffice({ tls: authority.issue() })
  try {
    office.ledger.offer(PAIRING_CODE, 'aaaaaaaaaaaa')
    const notice = { texts: { 'zh-CN': '大风橙色预警' }, audience: 'riders', tone: 'care', fromAt: 0 } as const
    office.ledger.sentDown.downlink = {
      ...office.ledger.sentDown.downlink,
      notices: [{ ...notice, noticeId: 'wind', untilAt: Date.now() + 3_600_000 }],
      settings: { codeValidDays: 365 },
    }
    mkdirSync(join(station.dataDir, 'saved'), { recursive: true })
    writeFileSync(join(station.dataDir, 'saved', 'office.crt'), authority.pem)
    await signIn(station)
    await openSection(station, 'office')
    await press(page, words.pair)
    await press(page, words.pairing.type)
    await page.getByRole('textbox', { name: words.pairing.address }).fill(office.address)
    await page.getByRole('textbox', { name: words.pairing.code }).fill('abcd efgh ijkl mn23')
    await press(page, words.pairing.next)
    await press(page, words.pairing.confirm)
    await expect(page.getByText(words.problem['certificate-untrusted'])).toBeVisible()
    await press(page, common.actions.close)

    await press(page, words.certificates.install)
    await page.getByRole('alertdialog').getByRole('button', { name: picker.station }).click()
    await press(page, 'office.crt')
    await expect(page.getByText('CN=区政务外网根证书')).toBeVisible()
    await press(page, words.certificates.trust)
    await expect(page.getByText(words.certificates.installed)).toBeVisible()
    await press(page, words.pair)
    await station.scan(formatPairing({ officeAddress: office.address, pairingCode: PAIRING_CODE }))
    await press(page, words.pairing.confirm)
    await press(page, words.pairing.done)
    await expect(page.getByText(words.state['all-there'])).toBeVisible()
    await openSection(station, 'settings')
    await expect(page.getByText(filled(words.settings, { names: attendant.settings.codeValidDays }))).toBeVisible()
    await signOut(station)
    await expect(page.getByRole('complementary', { name: rider.notice.label })).toContainText('大风橙色预警')
  } finally {
    await office.close()
  }
})
