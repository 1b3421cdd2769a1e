import type { Page } from 'playwright'
import { typeLikeAScanner } from '../support/type-like-a-scanner.ts'
import type { Figure } from './figure.ts'
import { launchChromium } from './launch-chromium.ts'
import { aBenchKiosk, type TakenScan } from './support/a-bench-kiosk.ts'
import { median, percentile } from './support/percentile.ts'
import { type SeenVerdict, type VerdictWatch, watchVerdicts } from './support/watch-verdicts.ts'

declare const verdicts: VerdictWatch

const SCANS = 50
const WARM_UP = 10
/** A quick wedge scanner; without any pace the page would be busy with the keys before the last one. */
const KEY_EVERY_MS = 8
const VISITS: readonly string[] = ['first-visit', 'welcome', 'back-again']

/**
 * From the last key of a scan until the words of its verdict are on the glass, on the built screens in a browser, over
 * the browser host and a station file. The floor is what the station itself took for that very call, until the visit
 * was on the disk; what is judged is the 95th percentile of each scan's time beyond its own write. Every other scan comes
 * while the verdict before it is still shown, as in a crowd; the others come to the home screen.
 */
export const figure: Figure = {
  name: 'scan.to-verdict',
  unit: 'ms p95',
  target: { of: 'beyond-floor', atMost: 50 },
  async measure() {
    const kiosk = await aBenchKiosk({ riders: SCANS + WARM_UP })
    const browser = await launchChromium()
    try {
      const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } })
      await page.addInitScript(watchVerdicts)
      await page.goto(kiosk.address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      for (const [at, code] of kiosk.codes.entries()) {
        if (at % 2 === 0 && at > 0) await leave(page)
        await typeLikeAScanner(page, code, { everyMs: KEY_EVERY_MS, isTimed: true })
        await page.evaluate((count) => verdicts.painted(count), at + 1)
      }
      const seen = await page.evaluate(() => verdicts.seen)
      return summarise(kiosk.scans.slice(WARM_UP), seen.slice(WARM_UP))
    } finally {
      await browser.close()
      await kiosk.close()
    }
  },
}

/** As a rider who does not wait for the verdict to go by itself. */
async function leave(page: Page): Promise<void> {
  await page.locator('button[data-main]').click()
  await page.getByRole('alert').waitFor({ state: 'detached' })
}

function summarise(scans: readonly TakenScan[], seen: readonly SeenVerdict[]) {
  const wholeMs = seen.map(({ lastKeyAtMs, paintedAtMs }) => paintedAtMs - lastKeyAtMs)
  const writeMs = scans.map(({ tookMs }) => tookMs)
  const beyondMs = wholeMs.map((ms, at) => ms - (writeMs[at] ?? Number.NaN))
  const framesMs = seen.map(({ lastKeyAtMs, secondFrameAtMs }) => secondFrameAtMs - lastKeyAtMs)
  const noVisits = scans.filter(({ outcome }) => !VISITS.includes(outcome))
  return {
    value: percentile(wholeMs, 0.95),
    floor: percentile(writeMs, 0.95),
    beyond: percentile(beyondMs, 0.95),
    violations: noVisits.map(({ outcome }) => `A scan was no visit but ${outcome}.`),
    notes: [
      `Painted is when the browser presented the frame with the verdict's words (Element Timing, in steps of 4 ms).`,
      `${seen.length} scans, beyond the write: median ${ms(median(beyondMs))}, p95 ${ms(percentile(beyondMs, 0.95))}, worst ${ms(Math.max(...beyondMs))}.`,
      `By the second animation frame after the verdict was in the page, write included: p95 ${ms(percentile(framesMs, 0.95))}.`,
    ],
  }
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`
}
