import type { Page } from '@playwright/test'
import { aForeignIssuer } from '../support/a-foreign-issuer.ts'
import { goToRidersSide, openSection, signIn, signOut } from '../support/attendant-side.ts'
import { openSettings } from '../support/pictures/attendant-page-pictures.ts'
import { wordsOf } from '../support/words.ts'
import { callPastScreens } from './support/call-past-screens.ts'
import { readSettingsFile } from './support/change-settings-file.ts'
import { expect, keepOpen, test } from './support/station-fixture.ts'
import { verdictOn } from './support/verdict-on.ts'

const { rider, attendant } = wordsOf('zh-CN')
const ug = wordsOf('ug')
const { settings } = attendant

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const save = (page: Page) => page.getByRole('button', { name: settings.save }).click()
const section = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) })

keepOpen()

test.describe('at a station of its own', () => {
  test.use({ isKeptOpen: false })

  test('changes what is set, at once and over a restart, and nothing while a field is wrong', async ({
    page,
    station,
  }) => {
    await signIn(station)
    await openSettings(station)
    await expect(page.getByRole('button', { name: settings.save })).toBeDisabled()
    await field(page, settings.stationName).fill(' ')
    await field(page, settings.stationCode).fill('天山-1')
    await field(page, settings.timeZone).fill('Asia/Tianshan')
    await save(page)
    await expect(page.getByText(settings.cannotSave)).toBeVisible()
    for (const fault of ['empty', 'station-code', 'unknown-time-zone'] as const) {
      await expect(page.getByText(settings.error[fault])).toBeVisible()
    }
    expect(readSettingsFile(station.dataDir)).toMatchObject({ stationName: '示例骑手驿站', stationCode: 'DEMO-01' })

    await field(page, settings.stationName).fill('天山路骑手驿站')
    await field(page, settings.stationCode).fill('ts-0101')
    await field(page, settings.timeZone).fill('Asia/Urumqi')
    await field(page, settings.repeatWindowMinutes).fill('0')
    await page.getByRole('button', { name: `${settings.more} ${settings.verdictSeconds}`, exact: true }).click()
    await section(page, settings.section.languages).locator('label', { hasText: 'English' }).first().click()
    await page.getByRole('radiogroup', { name: settings.defaultLanguage }).getByText('ئۇيغۇرچە').click()
    await page.getByText(settings.camera).click()
    await expect(page.getByText(settings.unsaved)).toBeVisible()
    await save(page)
    // Nobody chose a language here, so that the screen speaks the new default at once.
    await expect(page.getByText(ug.attendant.settings.saved)).toBeVisible()
    const changed = {
      stationName: '天山路骑手驿站',
      stationCode: 'TS-0101',
      timeZone: 'Asia/Urumqi',
      languages: ['ug', 'zh-CN'],
      repeatWindowMinutes: 0,
      verdictSeconds: 7,
      camera: false,
    }
    expect(readSettingsFile(station.dataDir)).toMatchObject(changed)
    await expect(page.getByText('天山路骑手驿站').first()).toBeVisible()

    const again = await station.restart()
    await expect(again.getByText('天山路骑手驿站')).toBeVisible()
    await expect(again.getByRole('heading', { level: 1 })).toHaveText(ug.rider.home.title)
    await expect(again.getByRole('group', { name: ug.common.language.choose }).getByRole('button')).toHaveText([
      'ئۇيغۇرچە',
      '中文',
    ])
    expect(readSettingsFile(station.dataDir)).toMatchObject(changed)
  })
})

test('saves what was changed here, and keeps what was set from elsewhere while the page was open', async ({
  page,
  station,
}) => {
  await signIn(station)
  const call = await callPastScreens(station, () => openSection(station, 'stock'))
  await openSettings(station)
  await field(page, settings.stationName).fill('天山路骑手驿站')
  await call('station.changeSettings', { ...readSettingsFile(station.dataDir), repeatWindowMinutes: 45 })
  await expect(field(page, settings.repeatWindowMinutes)).toHaveValue('45')
  await expect(field(page, settings.stationName)).toHaveValue('天山路骑手驿站')
  await save(page)
  await expect(page.getByText(settings.saved)).toBeVisible()
  const changed = { stationName: '天山路骑手驿站', repeatWindowMinutes: 45 }
  expect(readSettingsFile(station.dataDir)).toMatchObject(changed)
  await expect(page.getByRole('button', { name: settings.save })).toBeDisabled()

  await call('station.changeSettings', { ...readSettingsFile(station.dataDir), stationName: '南湖骑手驿站' })
  await expect(field(page, settings.stationName)).toHaveValue('南湖骑手驿站')
})

test('takes the key of another station by scanning it, and the codes of another scheme by a rule', async ({
  page,
  station,
}) => {
  const other = aForeignIssuer()
  const code = other.code({ riderId: 'ff00000000000001', expiryDay: 65_000 })
  await goToRidersSide(station)
  await station.scan(code)
  await verdictOn(page).says('refused', null, rider.refused['unknown-issuer'].text)
  await verdictOn(page).leavesByItself()
  await signIn(station)
  await openSettings(station)

  const issuers = section(page, settings.section.issuers)
  await issuers.getByRole('button', { name: settings.add, exact: true }).click()
  await field(page, settings.issuerName).fill('合新家·红色加油站')
  await issuers.getByRole('button', { name: settings.scanKey }).click()
  await expect(page.getByText(settings.scanKeyText)).toBeVisible()
  await station.typeScan(other.publicKey.toUpperCase())
  await expect(field(page, settings.publicKey)).toHaveValue(other.publicKey)

  const schemes = section(page, settings.section.schemes)
  await schemes.getByRole('button', { name: settings.add, exact: true }).click()
  await field(page, settings.schemeName).fill('杭州小哥码')
  await field(page, settings.schemeId).fill('hz-xiaoge')
  await field(page, settings.startsWith).fill('https://xgm.example/c?id=')
  await save(page)
  await expect(page.getByText(settings.saved)).toBeVisible()
  await signOut(station)

  await station.scan(code)
  await verdictOn(page).says('done', rider.verdict.riderNoName.slice(0, 2), rider.verdict['first-visit'].title)
  await station.typeScan('https://xgm.example/c?id=330106001234')
  await verdictOn(page).says('done', rider.verdict.riderNoName.slice(0, 2), rider.verdict['first-visit'].title)
  await station.scan('https://xgm.example/c?id=330106001234')
  await verdictOn(page).says('again', rider.verdict.riderNoName.slice(0, 2))
})
