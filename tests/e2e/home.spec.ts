import type { Locator } from '@playwright/test'
import { expect, test } from './support/station-fixture.ts'

test('keeps the picture clear of the words below it, in every language', async ({ page }) => {
  for (const language of ['中文', 'English', 'ئۇيغۇرچە']) {
    await page.getByRole('button', { name: language }).click()
    const picture = await boxOf(page.locator('main > :first-child svg'))
    const words = await boxOf(page.getByRole('heading', { level: 1 }).locator('..'))
    expect(picture.y + picture.height, language).toBeLessThanOrEqual(words.y)
  }
})

async function boxOf(part: Locator) {
  await expect(part).toBeVisible()
  return (await part.boundingBox())!
}
