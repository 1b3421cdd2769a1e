import type { Browser, Page } from '@playwright/test'
import type { OpenedHost } from './open-on-screen.ts'
import type { ServedStation } from './serve-station.ts'

/** Opens a station that a browser host serves in a tab of its own. */
export async function openInBrowser(
  browser: Browser,
  serving: Promise<ServedStation>,
  watch: (page: Page) => void,
): Promise<OpenedHost> {
  const served = await serving
  const context = await browser.newContext()
  const page = await context.newPage()
  watch(page)
  await page.goto(served.address)
  return {
    page,
    async close() {
      await context.close()
      return served.stop()
    },
  }
}
