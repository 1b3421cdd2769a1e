import type { Figure } from './figure.ts'
import { launchChromium } from './launch-chromium.ts'
import { aBenchKiosk } from './support/a-bench-kiosk.ts'
import { memoryOf, type PageMemory } from './support/page-memory.ts'
import { installPageScanner, type PageScanner } from './support/scan-in-page.ts'

declare const scanner: PageScanner

const FEW = 500
const MANY = 5_000

/** The heap of the screens after ten days of check-ins through them, against the heap after one. */
export const figure: Figure = {
  name: 'renderer.memory-growth',
  unit: 'MB',
  target: { of: 'ratio', atMost: 1.1 },
  async measure() {
    const kiosk = await aBenchKiosk({ riders: FEW })
    const browser = await launchChromium()
    try {
      const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } })
      await page.addInitScript(installPageScanner)
      await page.goto(kiosk.address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const memories: PageMemory[] = []
      while (kiosk.scans.length < MANY) {
        await page.evaluate((codes) => scanner.scanAll(codes), kiosk.codes)
        memories.push(await memoryOf(page))
      }
      const [few, many] = [memories.at(0), memories.at(-1)] as const
      if (!few || !many) throw new Error('nothing was scanned')
      const noVisits = kiosk.scans.filter(({ outcome }) => outcome !== 'first-visit' && outcome !== 'back-again').length
      return {
        value: many.heapMB,
        floor: few.heapMB,
        violations: noVisits > 0 ? [`${noVisits} scans were no visits.`] : [],
        notes: [
          `Heap after each ${FEW} of ${kiosk.scans.length} check-ins: ${memories.map(({ heapMB }) => heapMB.toFixed(2)).join(', ')} MB.`,
          `Of that compiled code: ${few.codeMB.toFixed(2)} MB after the first, ${many.codeMB.toFixed(2)} MB after the last.`,
          `Nodes ${few.nodes}, then ${many.nodes}; listeners ${few.listeners}, then ${many.listeners}.`,
        ],
      }
    } finally {
      await browser.close()
      await kiosk.close()
    }
  },
}
