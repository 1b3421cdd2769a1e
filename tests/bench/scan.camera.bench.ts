import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { SCENES } from '../support/camera-clips/scene.ts'
import { writeClip } from '../support/camera-clips/write-clip.ts'
import type { DecoderPage } from './camera-page/page.ts'
import type { Figure } from './figure.ts'
import { launchChromium } from './launch-chromium.ts'
import { servePage } from './serve-page.ts'
import { aBenchKiosk, type BenchKiosk } from './support/a-bench-kiosk.ts'
import { type VerdictWatch, watchVerdicts } from './support/watch-verdicts.ts'

declare const page: DecoderPage
declare const verdicts: VerdictWatch

const HARDSHIPS = [SCENES.tilted, SCENES.small, SCENES.motion, SCENES['low light'], SCENES.glare]
const RUNS = 5
const PATIENCE_MS = 3_000
/** Until the kiosk's page has a camera. */
const OPENING_MS = 5_000
const OF_THE_RIDER: readonly string[] = ['first-visit', 'welcome', 'back-again', 'already-checked-in']

/**
 * From the camera's stream to the verdict painted on the home screen, for codes held as riders hold them: the worst
 * median, the visit on the disk included. The floor is the time to the first picture with nothing decoded. Beside it,
 * html5-qrcode started as its README says must read the clip without hardship, so that it was given a chance, and at
 * most one of the others; its time ends with the text read.
 */
export const figure: Figure = {
  name: 'scan.camera',
  unit: 'ms',
  target: { of: 'value', atMost: 300 },
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-clips-'))
    const served = await servePage(new URL('./camera-page', import.meta.url).pathname)
    const kiosk = await aBenchKiosk({ riders: 1 })
    const text = kiosk.codes[0] ?? ''
    try {
      const notes: string[] = []
      const clip = join(folder, 'clip.y4m')
      writeClip(clip, text, SCENES.typical)
      const floor = await firstPicture(clip, served.url)
      const readmeTypical = await codesAsReadmeSays(clip, served.url, text)
      notes.push(`typical: as html5-qrcode's README starts it: ${wording(readmeTypical)}`)

      const medians: number[] = []
      let unread = 0
      for (const scene of HARDSHIPS) {
        writeClip(clip, text, scene)
        const ours = await verdictsAsShipped(clip, kiosk)
        const readme = await codesAsReadmeSays(clip, served.url, text)
        medians.push(medianOf(ours) ?? PATIENCE_MS)
        if (medianOf(readme) === null) unread += 1
        notes.push(`${scene.name}: ${wording(ours)}; as html5-qrcode's README starts it: ${wording(readme)}`)
      }
      const violations = kiosk.scans
        .filter(({ outcome }) => !OF_THE_RIDER.includes(outcome))
        .map(({ outcome }) => `A code was taken for ${outcome}.`)
      if (medianOf(readmeTypical) === null)
        violations.push('The README start reads not even the clip without hardship.')
      if (unread < 4) violations.push(`The README start leaves only ${unread} of 5 unread: the clips are too easy.`)
      return { value: Math.max(...medians), floor, violations, notes }
    } finally {
      served.close()
      await kiosk.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function firstPicture(clip: string, url: string): Promise<number> {
  const browser = await launchChromium({ clip })
  try {
    const times: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const tab = await openPage(browser, url)
      times.push(await tab.evaluate(() => page.firstPictureMs()))
      await tab.close()
    }
    return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
  } finally {
    await browser.close()
  }
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const tab = await browser.newPage()
  await tab.goto(url)
  await tab.waitForFunction(() => 'page' in globalThis)
  return tab
}

/** Null for what was not read in time. */
type AfterMs = number | null

/** Each run is a newly opened kiosk with a new camera. */
async function verdictsAsShipped(clip: string, kiosk: BenchKiosk): Promise<readonly AfterMs[]> {
  return runs(clip, async (browser) => {
    const screen = await browser.newPage({ viewport: { width: 1080, height: 1920 } })
    await screen.addInitScript(watchVerdicts)
    await screen.goto(kiosk.address)
    const seen = await screen.evaluate(async (patienceMs) => {
      await Promise.race([verdicts.painted(1), new Promise((resolve) => setTimeout(resolve, patienceMs))])
      return verdicts.seen[0]
    }, OPENING_MS + PATIENCE_MS)
    await screen.close()
    return seen ? seen.paintedAtMs - seen.streamAtMs : null
  })
}

/** Each run is a new page with a new camera; what was read wrongly counts as not read. */
async function codesAsReadmeSays(clip: string, url: string, text: string): Promise<readonly AfterMs[]> {
  return runs(clip, async (browser) => {
    const tab = await openPage(browser, url)
    const code = await tab.evaluate((patienceMs) => page.firstCodeAsReadmeSays(patienceMs), PATIENCE_MS)
    await tab.close()
    return code?.text === text ? code.afterMs : null
  })
}

async function runs(clip: string, run: (browser: Browser) => Promise<AfterMs>): Promise<readonly AfterMs[]> {
  const browser = await launchChromium({ clip })
  try {
    const times: AfterMs[] = []
    for (let at = 0; at < RUNS; at += 1) {
      times.push(await run(browser))
      // What is never read in three runs takes long enough to learn.
      if (at === 2 && times.every((each) => each === null)) break
    }
    return times
  } finally {
    await browser.close()
  }
}

/** Null when at least half of the runs read nothing. */
function medianOf(times: readonly AfterMs[]): number | null {
  const sorted = times.map((ms) => ms ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY
  return Number.isFinite(median) ? median : null
}

function wording(times: readonly AfterMs[]): string {
  const median = medianOf(times)
  const misses = times.filter((ms) => ms === null).length
  if (misses === times.length) return 'never'
  return `${median === null ? 'seldom' : `${Math.round(median)} ms`}${misses > 0 ? ` (${misses} of ${times.length} not at all)` : ''}`
}
