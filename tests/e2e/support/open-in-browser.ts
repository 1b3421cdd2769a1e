import type { Browser, Page } from '@playwright/test'
import { serveStation } from './serve-station.ts'
import type { OpenedHost } from './station-fixture.ts'

/** Serves a station from the browser host, and opens it in a tab of its own. */
export async function openInBrowser(
  browser: Browser,
  hostArguments: readonly string[],
  watch: (page: Page) => void,
): Promise<OpenedHost> {
  const served = await serveStation(hostArguments)
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
