import { touch } from '../../support/touch.ts'
import { expect, test } from '../support/station-fixture.ts'

test('opens a place whose part did not load at the first try', async ({ page, station }) => {
  const { rider } = station.words
  let refused = 0
  await page.route(/supplies-screen.*\.js$/, (route) => {
    refused += 1
    return refused === 1 ? route.abort() : route.continue()
  })
  await touch(page.getByRole('button', { name: rider.supplies.title }))
  await expect(page.getByRole('heading', { level: 1, name: rider.supplies.scanFirst })).toBeVisible()
  expect(refused).toBe(2)
})
