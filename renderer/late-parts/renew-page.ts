import { isPageKept } from './keep-page.ts'
import { missingParts } from './load-part.ts'

/** What renewing leans on of the page in the browser; a test brings its own. */
export type RenewablePage = {
  readonly isMissingParts: () => boolean
  /** Whether anything would be lost with it. */
  readonly isKept: () => boolean
  readonly ageMs: () => number
  readonly wasReloaded: () => boolean
  /** Whether this very page could be loaded now. */
  readonly answers: () => Promise<boolean>
  readonly reload: () => void
}

/**
 * Loads a page anew that misses parts, once its host answers: a browser may keep a failed import for good, and what was
 * built anew meanwhile has files of other names. A page that stays without a part even so is left in peace for a minute.
 */
export async function renewPage(page: RenewablePage, signal?: AbortSignal): Promise<void> {
  const isNew = page.wasReloaded() && page.ageMs() < BETWEEN_RELOADS_MS
  const isDue = () => page.isMissingParts() && !page.isKept() && !signal?.aborted
  if (!isNew && isDue() && (await page.answers()) && isDue()) page.reload()
}

export const thisPage: RenewablePage = {
  isMissingParts: () => missingParts.size > 0,
  isKept: isPageKept,
  ageMs: () => performance.now(),
  wasReloaded: () =>
    performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload'),
  async answers() {
    try {
      return (await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_MS) })).ok
    } catch {
      // The host is away. Whoever waits asks again.
      return false
    }
  },
  reload: () => location.reload(),
}

/** So long without a sign of anybody, a page may be loaded anew under nobody's hands. */
export const REST_SECONDS = 60

const BETWEEN_RELOADS_MS = 60_000
const ANSWER_MS = 2000
