/**
 * Draws every rider screen in every language and size into artifacts/screens, from the built screens over the real
 * station and browser host, to be looked at by a person:
 *
 *     npm run build && node electron/launch/with-node.mjs tests/support/draw-screens.ts [--only PART] [--size 1080x1920]
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright'
import { startBrowserHost } from '../../electron/browser-host/start-browser-host.ts'
import { findBrowser } from '../../electron/launch/find-browser.mjs'
import { openStation } from '../../electron/station/open-station.ts'
import { directionOf } from '../../shared/languages/direction-of.ts'
import type { Language } from '../../shared/languages/language.ts'
import { PICTURES, type PictureOf } from './pictures.ts'

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
} finally {
  await browser.close()
}

async function drawOver(kind: PictureOf['station'], pictures: readonly PictureOf[], by: Browser): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rider-station-draw-'))
  const station = await openStation({
    dataDir,
    sample: kind === 'sample',
    tools: { host: 'browser', version: '0', log: () => {} },
  })
  const host = await startBrowserHost({ station, pagesDir: 'dist/renderer', port: 0 })
  try {
    for (const size of options.size) {
      const [width = 1080, height = 1920] = size.split('x').map(Number)
      const context = await by.newContext({ viewport: { width, height }, locale: 'zh-CN', hasTouch: true })
      for (const picture of pictures) {
        for (const language of options.language as Language[]) {
          const page = await context.newPage()
          page.on('console', (line) => line.type() === 'error' && console.log(`  console: ${line.text()}`))
          page.on('pageerror', (fault) => console.log(`  fault: ${fault.message}`))
          await page.clock.setFixedTime(picture.at ?? options.at)
          await page.goto(host.addressOnce('/'))
          await chooseLanguage(page, language)
          await picture.arrange(page)
          if (options.css) await page.addStyleTag({ content: options.css })
          await page.evaluate(settle)
          await page.screenshot({ path: join(options.out, `${picture.name}-${language}-${size}.png`) })
          await picture.tidy?.(page)
          await page.close()
        }
      }
      await context.close()
      console.log(`${kind} ${size}: ${pictures.length * options.language.length} pictures`)
    }
  } finally {
    await host.close()
    station.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** In the page: fonts are there, and whatever moves briefly has arrived. */
async function settle(): Promise<void> {
  await document.fonts.ready
  const brief = document.getAnimations().filter((each) => Number(each.effect?.getComputedTiming().endTime) < 1000)
  await Promise.all(brief.map((each) => each.finished.catch(() => {})))
}

async function chooseLanguage(page: Page, language: Language): Promise<void> {
  await page.locator(`button[lang="${language}"]`).click()
  await page.locator(`html[lang="${language}"][dir="${directionOf(language)}"]`).waitFor()
}
