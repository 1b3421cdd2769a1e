import type { Page } from '@playwright/test'
import { expect, test } from '../support/office-page-fixture.ts'

test('takes a press on a long list that is still rolling', async ({ page, enter }) => {
  await enter('city')
  const { list, field } = await openPlaces(page)
  await list.hover()
  await page.mouse.wheel(0, 300)
  await list.evaluate(async (element) => {
    const nextFrame = () => new Promise(requestAnimationFrame)
    while (element.scrollTop === 0) await nextFrame()
    await nextFrame()
  })
  await page.mouse.down()
  await page.mouse.up()
  await expect(list).toHaveCount(0)
  await expect(field).toContainText(' / ')
})

test('shows a long list as a whole in what room there is, with its search always above it', async ({ page, enter }) => {
  await page.setViewportSize({ width: 1440, height: 600 })
  await enter('city')
  const { list } = await openPlaces(page)
  const [first, around] = [(await page.getByRole('option').first().boundingBox())!, (await list.boundingBox())!]
  expect(first.x).toBeGreaterThanOrEqual(around.x)
  expect(first.x + first.width).toBeLessThanOrEqual(around.x + around.width)
  await list.hover()
  await page.mouse.wheel(0, 100_000)
  await expect(page.getByRole('option').last()).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('searchbox', { name: '查找' })).toBeInViewport({ ratio: 1 })
})

/** The places that a notice may be for: too many to read through. */
async function openPlaces(page: Page) {
  await page.goto('/#/sent-down')
  await page.getByRole('button', { name: '写通知' }).click()
  const field = page.getByRole('alertdialog').getByRole('button', { name: '范围' })
  await field.click()
  const list = page.getByRole('listbox')
  await expect(page.getByRole('option').first()).toBeInViewport()
  return { list, field }
}
