/**
 * The fixture of the office's page: the built office with two months of the sample city, and a tab that shows it.
 *
 *     test('tells how many came', async ({ page, enter }) => {
 *       await enter('city')
 *       …
 *     })
 */
import type { Page } from '@playwright/test'
import type { Language } from '../../../shared/languages/language.ts'
import { test as base } from './machine-fixture.ts'
import { type ServedOffice, serveOffice } from './serve-office.ts'

const PASSWORD = 'demo-password'

/** Officers of the sample: an admin of the city, an editor of a district, a viewer of a street. */
export type SampleLogin = 'city' | 'district' | 'street'

type PageFixtures = {
  /** An office that has not been set up. */
  readonly newOffice: ServedOffice
  readonly page: Page
  /** Signs an officer in, past the form, and opens the page. */
  readonly enter: (login: SampleLogin, language?: Language) => Promise<void>
}

export const test = base.extend<PageFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted out of it.
  newOffice: async ({}, use) => {
    const office = await serveOffice()
    await use(office)
    base.expect(await office.stop(), 'the exit code of the office').toBe(0)
    office.remove()
  },

  page: async ({ sampleOffice, tabs, contextOptions }, use) => {
    const viewport = { width: 1440, height: 900 }
    const context = await tabs!.newContext({ ...contextOptions, viewport, baseURL: sampleOffice.address })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (fault) => faults.push(String(fault)))
    page.on('console', (line) => {
      if (/Content Security Policy|Permissions-Policy/.test(line.text())) faults.push(line.text())
    })
    await use(page)
    await context.close()
    base.expect(faults, 'faults of the page and breaches of its policy').toEqual([])
  },

  enter: async ({ page }, use) => {
    await use(async (login, language = 'zh-CN') => {
      await page.addInitScript((chosen) => localStorage.setItem('office-language', chosen), language)
      const signedIn = await page.request.post('/v1/session', { data: { login, password: PASSWORD } })
      base.expect(signedIn.status()).toBe(204)
      await page.goto('/')
    })
  },
})

export { expect } from '@playwright/test'
