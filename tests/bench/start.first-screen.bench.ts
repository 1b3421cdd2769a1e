import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStation } from '../../electron/station/open-station.ts'
import { projectDir } from '../e2e/support/project-dir.ts'
import { type ServedStation, serveStation } from '../e2e/support/serve-station.ts'
import type { Figure } from './figure.ts'
import { launchChromium } from './launch-chromium.ts'
import { buildScreens } from './support/a-bench-kiosk.ts'
import { fillKiosk } from './support/fill-kiosk.ts'
import { median } from './support/percentile.ts'

const RUNS = 12

/**
 * From the start of a browser, new and with nothing in its cache, until the home screen stands there with all its
 * words in their own fonts. The floor is the same browser started for an empty page, served by the same host.
 */
export const figure: Figure = {
  name: 'start.first-screen',
  unit: 'ms',
  target: { of: 'ratio', atMost: 2 },
  async measure() {
    buildScreens()
    const dataDir = await aFilledFolder()
    const emptyHost = makeEmptyHost()
    const opened: ServedStation[] = []
    try {
      const startedMs = performance.now()
      const kiosk = await serveStation(['--data', dataDir])
      const hostMs = performance.now() - startedMs
      opened.push(kiosk)
      const empty = await serveStation(['--data', join(emptyHost, 'data')], join(emptyHost, 'browser-host'))
      opened.push(empty)

      const ours: Start[] = []
      const bare: Start[] = []
      for (let run = 0; run < RUNS; run += 1) {
        ours.push(await startBrowser(kiosk.address, 'h1'))
        bare.push(await startBrowser(empty.address, 'body'))
      }
      const medianOf = (starts: readonly Start[], part: keyof Start) => median(starts.map((start) => start[part]))
      return {
        value: medianOf(ours, 'wholeMs'),
        floor: medianOf(bare, 'wholeMs'),
        notes: [
          `From the call for the page: ${Math.round(medianOf(ours, 'pageMs'))} ms, the empty page ${Math.round(medianOf(bare, 'pageMs'))} ms.`,
          `Before that the host starts in ${Math.round(hostMs)} ms, from its process to its address.`,
        ],
      }
    } finally {
      for (const host of opened) await host.stop()
      rmSync(dataDir, { recursive: true, force: true })
      rmSync(emptyHost, { recursive: true, force: true })
    }
  },
}

type Start = {
  /** From the start of the browser's process. */
  readonly wholeMs: number
  /** From the navigation. */
  readonly pageMs: number
}

async function startBrowser(address: string, selector: string): Promise<Start> {
  const startedAt = Date.now()
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } })
    await page.goto(address, { waitUntil: 'commit' })
    const { originAt, pageMs } = await page.evaluate(untilShown, selector)
    return { wholeMs: originAt + pageMs - startedAt, pageMs }
  } finally {
    await browser.close()
  }
}

/** In the page: an element is there, every font that it and all around it asked for is there, and both were drawn. */
async function untilShown(selector: string): Promise<{ originAt: number; pageMs: number }> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  while (!document.querySelector(selector)) await frame()
  do {
    await frame()
    await document.fonts.ready
  } while (document.fonts.status !== 'loaded')
  await frame()
  await frame()
  return { originAt: performance.timeOrigin, pageMs: performance.now() }
}

async function aFilledFolder(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rider-station-bench-'))
  const station = await openStation({ dataDir, tools: { host: 'browser', version: 'bench', log: console.error } })
  await fillKiosk(station, 0)
  station.close()
  return dataDir
}

/** The built host beside an empty page; in the project, where it finds its modules. */
function makeEmptyHost(): string {
  const folder = join(projectDir, 'artifacts', 'empty-host')
  for (const part of ['browser-host', 'renderer']) mkdirSync(join(folder, part), { recursive: true })
  copyFileSync(join(projectDir, 'dist', 'browser-host', 'serve.cjs'), join(folder, 'browser-host', 'serve.cjs'))
  const page = '<!doctype html><html lang="zh-CN"><head><title>-</title><link rel="icon" href="data:," /></head></html>'
  writeFileSync(join(folder, 'renderer', 'index.html'), page)
  return folder
}
