/**
 * Draws every screen in every language and size into artifacts/screens, from the built screens over the real station
 * and browser host, to be looked at by a person:
 *
 *     npm run build
 *     node electron/launch/with-node.mjs tests/support/pictures/draw-screens.ts [--only PART] [--size 1080x1920]
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, type BrowserContext, chromium } from 'playwright'
import { startBrowserHost } from '../../../electron/browser-host/start-browser-host.ts'
import { findBrowser } from '../../../electron/launch/find-browser.mjs'
import { openStation } from '../../../electron/station/open-station.ts'
import type { Language } from '../../../shared/languages/language.ts'
import { chooseLanguage } from '../on-screen.ts'
import { readSampleGuide, type SampleGuide } from '../sample-guide.ts'
import { arrangePicture, letRidersCome, settle } from './arrange-picture.ts'
import { drawCards } from './draw-cards.ts'
import { drawSheets } from './draw-sheets.ts'
import type { PictureOf } from './picture.ts'
import { PICTURES } from './pictures.ts'

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    size: { type: 'string', multiple: true, default: ['1080x1920', '1920x1080', '1280x800'] },
    language: { type: 'string', multiple: true, default: ['zh-CN', 'en', 'ug'] },
    at: { type: 'string', default: '2026-01-13T10:24:00+08:00' },
    css: { type: 'string', default: '' },
    out: { type: 'string', default: 'artifacts/screens' },
  },
})
const languages = options.language as Language[]

const wanted = PICTURES.filter((picture) => picture.name.includes(options.only))
mkdirSync(options.out, { recursive: true })
const executablePath = findBrowser()
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  for (const station of ['sample', 'not-set-up'] as const) {
    const pictures = wanted.filter((picture) => picture.station === station)
    if (pictures.length > 0) await drawOver(station, pictures, browser)
  }
  if ('rider-card'.includes(options.only)) await drawCards(browser, languages, options.out)
  if ('sheet'.includes(options.only)) await drawSheets(browser, languages, options.out)
} finally {
  await browser.close()
}

async function drawOver(kind: PictureOf['station'], pictures: readonly PictureOf[], by: Browser): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rider-station-draw-'))
  const isSample = kind === 'sample'
  const tools = { host: 'browser', version: '0', log: () => {} } as const
  const station = await openStation({ dataDir, sample: isSample, tools })
  const host = await startBrowserHost({ station, pagesDir: 'dist/renderer', port: 0 })
  const sample: SampleGuide = isSample
    ? readSampleGuide(dataDir)
    : { attendants: [], riders: [], items: [], pieces: [] }
  try {
    for (const [turn, size] of options.size.entries()) {
      const [width = 1080, height = 1920] = size.split('x').map(Number)
      const context = await by.newContext({ viewport: { width, height }, locale: 'zh-CN', hasTouch: true })
      const open = (at: string) => openPage(context, host.addressOnce('/'), at)
      if (isSample && turn === 0) {
        await letRidersCome(await chooseLanguage({ page: await open(options.at), sample }, 'zh-CN'))
      }
      for (const picture of pictures) {
        for (const language of languages) {
          const page = await open(picture.at ?? options.at)
          const on = await arrangePicture({ page, sample }, picture, language)
          if (options.css) await page.addStyleTag({ content: options.css })
          await page.evaluate(settle)
          const path = join(options.out, `${picture.name}-${language}-${size}.png`)
          // A header that stays in sight would be drawn across the middle of it.
          if (picture.isLong) await page.evaluate(() => window.scrollTo(0, 0))
          await page.screenshot({ path, fullPage: picture.isLong ?? false })
          await picture.tidy?.(on)
          await page.close()
        }
      }
      await context.close()
      console.log(`${kind} ${size}: ${pictures.length * languages.length} pictures`)
    }
  } finally {
    await host.close()
    station.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function openPage(context: BrowserContext, address: string, at: string) {
  const page = await context.newPage()
  page.on('console', (line) => line.type() === 'error' && console.log(`  console: ${line.text()}`))
  page.on('pageerror', (fault) => console.log(`  fault: ${fault.message}`))
  await page.clock.setFixedTime(at)
  await page.goto(address)
  return page
}
