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
