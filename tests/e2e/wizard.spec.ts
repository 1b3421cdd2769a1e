import type { Page } from '@playwright/test'
import { pressDigits } from '../support/attendant-side.ts'
import { touch } from '../support/touch.ts'
import { filled, wordsOf } from '../support/words.ts'
import { readSettingsFile } from './support/change-settings-file.ts'
import { expect, test } from './support/station-fixture.ts'

test.use({ begin: 'not-set-up' })

const { wizard, common, attendant } = wordsOf('zh-CN')
const PIN = '246813'

const step = (page: Page, name: keyof typeof wizard & ('station' | 'time' | 'languages' | 'lead' | 'pin' | 'check')) =>
  page.getByRole('heading', { level: 1, name: wizard[name].title })
const field = (page: Page, name: string) => page.getByRole('textbox', { name })
const languageBox = (page: Page, name: string) => page.locator('label:has([type="checkbox"])', { hasText: name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The page moves a moment later, when it has its room back. */
async function putKeyboardAway(page: Page): Promise<void> {
  await touch(button(page, common.keyboard.putAway))
  await expect(page.locator('html')).not.toHaveAttribute('data-keyboard')
}

test('is set up by touch alone, a name typed in pinyin, and signs its lead in', async ({ page, station }) => {
  await touch(button(page, wizard.start.begin))
  await touch(field(page, wizard.station.name))
  await typePinyin(page, ['tian', '天'], ['shan', '山'])
  await touch(field(page, wizard.station.district))
  await typePinyin(page, ['jie', '街'])
  await touch(field(page, wizard.station.code))
  await touch(button(page, 'ABC'))
  for (const key of 'ts-01') await touch(button(page, key))
  await putKeyboardAway(page)
  await expect(field(page, wizard.station.code)).toHaveValue('TS-01')
  await touch(button(page, common.actions.next))

  await touch(page.getByText(wizard.time.urumqi))
  await touch(button(page, common.actions.next))
  await touch(languageBox(page, 'English'))
  await touch(button(page, common.actions.next))
  await touch(field(page, wizard.lead.name))
  await typePinyin(page, ['lin', '林'])
  await putKeyboardAway(page)
  await touch(button(page, common.actions.next))
  for (const digit of PIN) await touch(button(page, digit))
  await touch(button(page, common.actions.next))
  for (const digit of PIN) await touch(button(page, digit))
  await touch(button(page, common.actions.next))
  await expect(step(page, 'check')).toBeFocused()
  await touch(button(page, wizard.check.finish))

  await expect(page.getByRole('heading', { level: 1, name: filled(attendant.home.title, { date: '' }) })).toBeVisible()
  await expect(page.getByText(`${attendant.role.lead} · 天山`)).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('button', { name: attendant.place.settings })).toBeVisible()
  expect(readSettingsFile(station.dataDir)).toMatchObject({
    stationName: '天山',
    district: '街',
    stationCode: 'TS-01',
    timeZone: 'Asia/Urumqi',
    cutOverHour: 4,
    languages: ['zh-CN', 'ug'],
  })
})

test('leaves pinyin without a character behind when another field is touched', async ({ page }) => {
  const keyboard = page.getByRole('group', { name: common.actions.showKeyboard })
  await touch(button(page, wizard.start.begin))
  await touch(field(page, wizard.station.name))
  for (const letter of 'shan') await touch(keyboard.getByRole('button', { name: letter, exact: true }))
  await expect(keyboard.getByText('shan', { exact: true })).toBeVisible()
  await touch(field(page, wizard.station.district))
  await expect(keyboard.getByText('shan', { exact: true })).toBeHidden()
  await typePinyin(page, ['jie', '街'])
  await expect(field(page, wizard.station.name)).toHaveValue('')
  await expect(field(page, wizard.station.district)).toHaveValue('街')
})

test('says at each step what is missing, and goes on once it is there', async ({ page }) => {
  const next = () => button(page, common.actions.next).click()
  const says = (problem: keyof typeof wizard.problem, times = 1) =>
    expect(page.getByText(wizard.problem[problem])).toHaveCount(times)

  await button(page, wizard.start.begin).click()
  await next()
  await says('empty', 2)
  await says('station-code')
  await field(page, wizard.station.name).fill('天山\u200b路')
  await field(page, wizard.station.district).fill('天山路街道')
  await field(page, wizard.station.code).fill('天-1')
  await next()
  await says('invisible')
  await says('station-code')
  await field(page, wizard.station.name).fill('天山路骑手驿站')
  await field(page, wizard.station.code).fill('ts-0101')
  await next()

  await expect(step(page, 'time')).toBeVisible()
  await next()
  for (const language of ['中文', 'English', 'ئۇيغۇرچە']) {
    await languageBox(page, language).click()
  }
  await next()
  await says('no-language')
  await languageBox(page, 'ئۇيغۇرچە').click()
  await next()

  await next()
  await says('empty')
  await field(page, wizard.lead.name).fill('林一')
  await next()
  await pressDigits(page, PIN.slice(0, 5))
  await next()
  await says('pin-length')
  await pressDigits(page, PIN.slice(5))
  await next()
  await pressDigits(page, '246818')
  await next()
  await says('pin-differs')
  await button(page, wizard.pinAgain.startOver).click()
  await expect(step(page, 'pin')).toBeFocused()
  for (const _time of [1, 2]) {
    await pressDigits(page, PIN)
    await next()
  }
  await expect(step(page, 'check')).toBeVisible()
})

test('keeps every answer on the way back, and changes the one that is asked for', async ({ page, station }) => {
  const next = () => button(page, common.actions.next).click()
  const back = () => button(page, common.actions.back).click()
  await page.getByRole('button', { name: 'ئۇيغۇرچە' }).click()
  await page.getByRole('button', { name: wordsOf('ug').wizard.start.begin }).click()
  await page.getByRole('button', { name: '中文' }).click()
  await field(page, wizard.station.name).fill('天山路骑手驿站')
  await field(page, wizard.station.district).fill('天山路街道')
  await field(page, wizard.station.code).fill('TS-0101')
  await next()
  await page.getByText(wizard.time.urumqi).click()
  await page.getByRole('button', { name: new RegExp(wizard.time.cutOver) }).click()
  await page.getByRole('option', { name: filled(wizard.time.hour, { hour: 6 }), exact: true }).click()
  await next()
  await next()
  await field(page, wizard.lead.name).fill('林一')
  for (const _step of ['languages', 'time', 'station']) await back()
  await expect(field(page, wizard.station.name)).toHaveValue('天山路骑手驿站')
  await expect(field(page, wizard.station.code)).toHaveValue('TS-0101')
  await next()
  await expect(page.getByRole('radio', { name: wizard.time.urumqi })).toBeChecked()
  await next()
  await next()
  await expect(field(page, wizard.lead.name)).toHaveValue('林一')
  await next()
  for (const _time of [1, 2]) {
    await pressDigits(page, PIN)
    await next()
  }

  await button(page, `${wizard.check.change} ${wizard.station.name}`).click()
  await field(page, wizard.station.name).fill('天山北路骑手驿站')
  // The answers after it are still there: nothing is asked twice.
  for (const _step of ['time', 'languages', 'lead', 'pin', 'pinAgain', 'check']) await next()
  await expect(page.getByText('天山北路骑手驿站')).toBeVisible()
  await button(page, wizard.check.finish).click()
  await expect(page.getByRole('navigation')).toBeVisible()
  expect(readSettingsFile(station.dataDir)).toMatchObject({
    stationName: '天山北路骑手驿站',
    timeZone: 'Asia/Urumqi',
    cutOverHour: 6,
    // Whoever sets a station up in a language most likely wants riders greeted in it.
    languages: ['ug', 'zh-CN', 'en'],
  })
})

test('has the keys of a Uyghur keyboard where its typists look for them', async ({ page }) => {
  const ug = wordsOf('ug')
  await page.getByRole('button', { name: 'ئۇيغۇرچە' }).click()
  await page.getByRole('button', { name: ug.wizard.start.begin }).click()
  await touch(field(page, ug.wizard.station.name))
  const keyboard = page.getByRole('group', { name: ug.common.actions.showKeyboard })
  const edge = async (key: string) => (await keyboard.getByRole('button', { name: key, exact: true }).boundingBox())!.x
  expect(await edge('چ')).toBeLessThan(await edge('پ'))
  expect(await edge('1')).toBeLessThan(await edge('0'))
  for (const key of 'تى') await touch(keyboard.getByRole('button', { name: key, exact: true }))
  await expect(field(page, ug.wizard.station.name)).toHaveValue('تى')
})

async function typePinyin(page: Page, ...characters: readonly (readonly [letters: string, character: string])[]) {
  const keyboard = page.getByRole('group', { name: common.actions.showKeyboard })
  for (const [letters, character] of characters) {
    for (const letter of letters) await touch(keyboard.getByRole('button', { name: letter, exact: true }))
    await touch(keyboard.getByRole('button', { name: character, exact: true }))
  }
}
