import { expect, test } from '../support/office-page-fixture.ts'

test('saves a file that takes its time, though another section is open by then', async ({ page, enter }) => {
  await enter('city')
  await page.goto('/#/reports')
  let go = () => {}
  const gone = new Promise<void>((resolve) => {
    go = resolve
  })
  await page.route('**/v1/summaries?*format=xlsx', async (route) => {
    await gone
    await route.continue()
  })
  await page.getByRole('link', { name: 'Excel' }).click()
  await page.getByRole('link', { name: '驿站', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('驿站')
  const download = page.waitForEvent('download')
  go()
  expect((await download).suggestedFilename()).toMatch(/^summary_.*\.xlsx$/)
})

test('saves a file of another range while one is still to come', async ({ page, enter }) => {
  await enter('city')
  await page.goto('/#/reports')
  await page.route('**/v1/summaries?*format=csv', () => {}, { times: 1 })
  const link = page.getByRole('link', { name: 'CSV' })
  await link.click()
  await expect(link).toHaveAttribute('aria-busy', 'true')
  const from = page.getByRole('main').getByLabel('从').first()
  await from.fill((await from.inputValue()).replace(/\d\d$/, '20'))
  await expect(link).toHaveAttribute('aria-busy', 'false')
  const download = page.waitForEvent('download')
  await link.click()
  expect((await download).suggestedFilename()).toMatch(/^summary_.*\.csv$/)
})

test('says that too much was asked for only as long as just that is asked for', async ({ page, enter }) => {
  await enter('city')
  await page.goto('/#/reports')
  const tooLarge = { type: 'urn:rider-station-office:problem:too-large', title: '', status: 413 }
  await page.route('**/v1/summaries?*format=csv', (route) =>
    route.fulfill({ status: 413, contentType: 'application/problem+json', body: JSON.stringify(tooLarge) }),
  )
  const from = page.getByRole('main').getByLabel('从').first()
  const before = await from.inputValue()
  await page.getByRole('link', { name: 'CSV' }).click()
  await expect(page.getByText('一次要的太多了')).toBeVisible()
  await from.fill(before.replace(/\d\d$/, '20'))
  await expect(page.getByText('一次要的太多了')).toHaveCount(0)
})
