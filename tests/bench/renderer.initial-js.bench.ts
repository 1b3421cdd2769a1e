import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright'
import type { Figure } from './figure.ts'
import { launchChromium } from './launch-chromium.ts'
import { servePage } from './serve-page.ts'
import { aBenchKiosk } from './support/a-bench-kiosk.ts'

/** The camera's decoder is loaded apart: html5-qrcode, the worker around zxing, and its WebAssembly. */
const DECODER = /^(open-camera|decode-frames|zxing_reader)/

/**
 * The JavaScript that a browser asks for until the home screen stands and the page has nothing left to do, as it came
 * over the wire, each file gzipped by itself. The floor is a heading drawn by React and nothing else.
 */
export const figure: Figure = {
  name: 'renderer.initial-js',
  unit: 'kB gzipped',
  target: { of: 'value', atMost: 250 },
  async measure() {
    const kiosk = await aBenchKiosk()
    const bare = await servePage(new URL('./react-page', import.meta.url).pathname)
    const browser = await launchChromium({ camera: true })
    try {
      const loaded = await scriptsOf(browser, kiosk.address)
      const reactAlone = await scriptsOf(browser, bare.url)
      const own = loaded.filter(({ name }) => !DECODER.test(name))
      const decoder = loaded.filter(({ name }) => DECODER.test(name))
      return {
        value: sum(own),
        floor: sum(reactAlone),
        violations: decoder
          .filter(({ isBeforeHome }) => isBeforeHome)
          .map(({ name }) => `The home screen waited for ${name}, which belongs to the camera.`),
        notes: [
          `Of the screens: ${list(own)}.`,
          decoder.length === 0
            ? 'Of the camera: nothing yet; it is loaded when a camera is opened.'
            : `Of the camera, after the home screen stood: ${list(decoder)}.`,
        ],
      }
    } finally {
      await browser.close()
      bare.close()
      await kiosk.close()
    }
  },
}

type LoadedScript = { readonly name: string; readonly kB: number; readonly isBeforeHome: boolean }

async function scriptsOf(browser: Browser, address: string): Promise<readonly LoadedScript[]> {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } })
  const scripts: Promise<LoadedScript>[] = []
  let isBeforeHome = true
  page.on('requestfinished', (request) => {
    const name = new URL(request.url()).pathname.split('/').at(-1) ?? ''
    if (request.resourceType() !== 'script' && !/\.(m?js|wasm)$/.test(name)) return
    const wasBeforeHome = isBeforeHome
    scripts.push(
      request.response().then(async (response) => ({
        name,
        kB: response ? gzipSync(await response.body()).length / 1000 : 0,
        isBeforeHome: wasBeforeHome,
      })),
    )
  })
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  isBeforeHome = false
  await page.evaluate(untilIdle)
  const loaded = await Promise.all(scripts)
  await page.close()
  return loaded
}

/** In the page: fonts are there, nothing was loaded for a second, and the page has time to spare. */
async function untilIdle(): Promise<void> {
  await document.fonts.ready
  const loadedSoFar = () => performance.getEntriesByType('resource').length
  for (let before = -1; before !== loadedSoFar(); ) {
    before = loadedSoFar()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await new Promise((resolve) => requestIdleCallback(resolve))
  }
}

function sum(scripts: readonly LoadedScript[]): number {
  return scripts.reduce((total, { kB }) => total + kB, 0)
}

function list(scripts: readonly LoadedScript[]): string {
  return [...scripts]
    .sort((a, b) => b.kB - a.kB)
    .map(({ name, kB }) => `${name} ${kB.toFixed(1)}`)
    .join(', ')
}
