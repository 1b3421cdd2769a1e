import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { type BrowserHost, startBrowserHost } from '../../../electron/browser-host/start-browser-host.ts'
import { openStation } from '../../../electron/station/open-station.ts'
import type { Language } from '../../../shared/languages/language.ts'
import { readSampleGuide } from '../sample-guide.ts'

type Answer = { readonly attendantId: string; readonly riderRef: string; readonly codes: { codeId: string }[] }

/** Draws the page that becomes a rider's PDF, in each language: the host that makes the PDF is a camera here. */
export async function drawCards(browser: Browser, languages: readonly Language[], folder: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rider-station-draw-'))
  const screen = { screenId: 'drawing' }
  let host: BrowserHost | undefined
  let name = ''
  const renderPdf = async (path: string) => {
    const page = await browser.newPage({ viewport: { width: 700, height: 500 }, deviceScaleFactor: 2 })
    await page.goto(host!.addressOnce(path))
    await page.locator('html[data-print-ready="true"]').waitFor()
    await page.emulateMedia({ media: 'print' })
    const picture = await page.screenshot({ path: join(folder, `${name}.png`) })
    await page.close()
    return new Uint8Array(picture)
  }
  const tools = { host: 'browser', version: '0', log: console.log, renderPdf } as const
  const station = await openStation({ dataDir, sample: true, tools })
  const ask = async <T = Answer>(call: string, input?: unknown) => {
    const envelope = await station.dispatch(call, input, screen)
    if (!envelope.ok) throw new Error(`${call} was refused: ${envelope.refusal.message}`)
    return envelope.value as T
  }
  host = await startBrowserHost({ station, pagesDir: 'dist/renderer', port: 0 })
  try {
    const [lead] = await ask<Answer[]>('attendants.roster')
    await ask('attendants.signIn', { attendantId: lead?.attendantId, pin: readSampleGuide(dataDir).attendants[0]?.pin })
    for (const rider of await ask<Answer[]>('riders.find', { words: '' })) {
      const { riderRef } = rider
      const { rider: shown } = await ask<{ rider: Answer }>('riders.show', { riderRef })
      for (const language of languages) {
        name = `rider-card-${riderRef.slice(2, 6)}-${language}`
        const place = { rootId: 'station', folders: [] }
        await ask('saving.riderCardPdf', { riderRef, codeId: shown.codes[0]?.codeId, language, place })
      }
    }
  } finally {
    await host.close()
    station.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
