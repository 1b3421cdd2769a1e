import type { Page } from 'playwright'
import type { OutageReason, Refusal } from '../../shared/contract/envelope.ts'

/**
 * Has a page of the browser host hear that its station can keep nothing, as soon as it asks again. Returns what lets the
 * station go on.
 */
export async function beOutOfService(page: Page, reason: OutageReason = 'no-room'): Promise<() => Promise<void>> {
  const refusal: Refusal = { code: 'out-of-service', message: 'The database is broken.', reason }
  await page.route(OVERVIEW, (route) => route.fulfill({ json: { ok: false, refusal } }))
  return () => page.unroute(OVERVIEW)
}

const OVERVIEW = '**/call/station.overview'
