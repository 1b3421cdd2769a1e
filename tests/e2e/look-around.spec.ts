import { readdirSync } from 'node:fs'
import { signIn } from '../support/attendant-side.ts'
import { readQrCodeOn } from '../support/read-qr-code.ts'
import { tracesOf } from '../support/traces-of.ts'
import { filled } from '../support/words.ts'
import { expect, test } from './support/station-fixture.ts'

test.use({ begin: 'not-set-up' })

test('shows codes and PINs that work, and leaves nothing of them behind', async ({ page, station }) => {
  const { wizard, common, rider } = station.words
  await page.getByRole('button', { name: wizard.start.look }).click()
  const guide = page.getByRole('dialog', { name: wizard.sample.title })
  await expect(guide.getByRole('listitem').filter({ hasText: '示例站长' })).toContainText('246810')
  await expect(guide.getByRole('listitem').filter({ hasText: '示例站员' })).toContainText('135790')
  await expect(guide.getByRole('img')).toHaveCount(6)
  const card = guide.getByRole('listitem').filter({ hasText: '李样板' })
  await expect(card).toHaveText(/\d{3} \d{3} \d{4}$/)
  const code = await readQrCodeOn(guide.getByRole('img', { name: filled(wizard.sample.codeOf, { name: '王示例' }) }))

  // From the very screen that shows it: a phone may have photographed it.
  await station.scan(code)
  const verdict = page.getByRole('alert')
  await expect(verdict).toContainText('王**')
  await expect(verdict).toContainText(rider.verdict.welcome.title)
  await page.getByRole('button', { name: common.actions.done }).click()
  await expect(verdict).toBeHidden()
  await guide.getByRole('button', { name: common.actions.close }).click()
  await signIn(station, { name: '示例站长', pin: '246810' })
  await expect(page.getByRole('list').getByText('王**')).toBeVisible()
  await page.getByRole('button', { name: common.sample.show }).click()
  await expect(guide).toContainText('246810')
  await guide.getByRole('button', { name: common.actions.close }).click()

  await page.getByRole('button', { name: common.sample.end }).click()
  await expect(page.getByRole('heading', { name: wizard.start.title })).toBeVisible()
  expect(tracesOf('示例', station.dataDir)).toEqual([])
  expect(tracesOf('246810', station.dataDir)).toEqual([])
  expect(readdirSync(station.dataDir)).not.toContain('sample')

  await (await station.restart()).getByRole('heading', { name: wizard.start.title }).waitFor()
})
