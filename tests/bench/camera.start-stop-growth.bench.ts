import type { Page } from 'playwright'
import { wordsOf } from '../support/words.ts'
import type { Figure } from './figure.ts'
import { launchChromium } from './launch-chromium.ts'
import { aBenchKiosk } from './support/a-bench-kiosk.ts'
import { memoryOf } from './support/page-memory.ts'

const FEW = 10
const MANY = 100
const { rider, common } = wordsOf('zh-CN')

/**
 * The heap of the screens after a day of camera starts and stops, against the heap after the first of them, compiled
 * code left out of both: decoding goes on being compiled for hundreds of starts. The home screen opens its camera and
 * lets go of it when a rider turns to the card number, where it is opened for that screen, and so two starts a turn.
 */
export const figure: Figure = {
  name: 'camera.start-stop-growth',
  unit: 'MB',
  target: { of: 'ratio', atMost: 1.1 },
  async measure() {
    const kiosk = await aBenchKiosk()
    const browser = await launchChromium({ camera: true })
    try {
      const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } })
      await page.goto(kiosk.address)
      await startAndStop(page, FEW)
      const few = await memoryOf(page)
      await startAndStop(page, MANY - FEW)
      const many = await memoryOf(page)
      return {
        value: many.heapMB - many.codeMB,
        floor: few.heapMB - few.codeMB,
        violations: many.nodes > few.nodes * 1.1 ? [`Nodes grew from ${few.nodes} to ${many.nodes}.`] : [],
        notes: [
          `With compiled code ${few.heapMB.toFixed(2)} MB, then ${many.heapMB.toFixed(2)} MB.`,
          `Nodes ${few.nodes}, then ${many.nodes}; listeners ${few.listeners}, then ${many.listeners}.`,
        ],
      }
    } finally {
      await browser.close()
      await kiosk.close()
    }
  },
}

/** Ends at the card number, its camera on. */
async function startAndStop(page: Page, turns: number): Promise<void> {
  const back = page.getByRole('button', { name: common.actions.back })
  for (let turn = 0; turn < turns; turn += 1) {
    if (await back.isVisible()) await back.click()
    await page.getByRole('img', { name: rider.home.cameraView }).waitFor()
    await page.getByRole('button', { name: rider.home.typeCard }).click()
    await page.getByRole('heading', { level: 1, name: rider.card.title }).waitFor()
    await page.getByRole('img', { name: rider.home.cameraView }).waitFor()
  }
}
