import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anAuthority } from '../../support/a-certificate.ts'
import { openSection, signIn } from '../../support/attendant-side.ts'
import { wordsOf } from '../../support/words.ts'
import { expect, test } from '../support/station-fixture.ts'

const { attendant, common, wizard } = wordsOf('zh-CN')
const { certificates } = attendant.office

test('says that a certificate was not installed after all, and lets another file be chosen', async ({
  page,
  station,
}) => {
  mkdirSync(join(station.dataDir, 'saved'))
  writeFileSync(join(station.dataDir, 'saved', 'office.crt'), anAuthority().pem)
  await page.route(/certificates\.install$/, (route) =>
    route.fulfill({ json: { ok: true, value: { outcome: 'no-authority' } } }),
  )
  await signIn(station)
  await openSection(station, 'office')
  await page.getByRole('button', { name: certificates.install }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: attendant.picker.station }).click()
  await dialog.getByRole('button', { name: 'office.crt' }).click()
  await dialog.getByRole('button', { name: certificates.trust, exact: true }).click()
  await expect(dialog.getByRole('alert')).toHaveText(certificates['no-authority'])
  await expect(dialog.getByRole('button', { name: certificates.otherFile })).toBeVisible()
})

test.describe('the tour', () => {
  test.use({ begin: 'not-set-up' })

  test('says so when it could not be ended, and can be ended once more', async ({ page }) => {
    await page.getByRole('button', { name: wizard.start.look }).click()
    await page.getByRole('dialog').getByRole('button', { name: common.actions.close }).click()
    await page.route(/station\.endLookAround$/, (route) => route.abort(), { times: 1 })
    const end = page.getByRole('button', { name: common.sample.end })
    await end.click()
    await expect(page.getByRole('alert')).toHaveText(common.refusal.unavailable)
    await end.click()
    await expect(page.getByRole('heading', { name: wizard.start.title })).toBeVisible()
  })
})
