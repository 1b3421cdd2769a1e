import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { type BrowserHost, startBrowserHost } from '../../../electron/browser-host/start-browser-host.ts'
import { openStation } from '../../../electron/station/open-station.ts'
import type { Language } from '../../../shared/languages/language.ts'
import { readSampleGuide } from '../sample-guide.ts'

const NOTE = '三号柜门要推一下才锁。\n下午两点有人来送姜茶。\nمۇزلاتقۇ تازىلاندى.'

/** Makes the sheets about a station as PDF in each language, after somebody has handed over. */
export async function drawSheets(browser: Browser, languages: readonly Language[], folder: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rider-station-draw-'))
  const screen = { screenId: 'drawing' }
  let host: BrowserHost | undefined
  let name = ''
  const renderPdf = async (path: string) => {
    const page = await browser.newPage()
    await page.goto(host!.addressOnce(path))
    await page.locator('html[data-print-ready="true"]').waitFor()
    const pdf = await page.pdf({ printBackground: true, preferCSSPageSize: true })
    writeFileSync(join(folder, `${name}.pdf`), pdf)
    await page.close()
    return new Uint8Array(pdf)
  }
  const tools = { host: 'browser', version: '0', log: console.log, renderPdf } as const
  const station = await openStation({ dataDir, sample: true, tools })
  const ask = async <T>(call: string, input?: unknown) => {
    const envelope = await station.dispatch(call, input, screen)
    if (!envelope.ok) throw new Error(`${call} was refused: ${envelope.refusal.message}`)
    return envelope.value as T
  }
  host = await startBrowserHost({ station, pagesDir: 'dist/renderer', port: 0 })
  try {
    const [lead] = await ask<{ attendantId: string }[]>('attendants.roster')
    await ask('attendants.signIn', { attendantId: lead?.attendantId, pin: readSampleGuide(dataDir).attendants[0]?.pin })
    await ask('shifts.handOver', { note: NOTE })
    for (const what of ['handover', 'count-sheet']) {
      for (const language of languages) {
        name = `sheet-${what}-${language}`
        await ask('shifts.savePdf', { what, language, place: { rootId: 'station', folders: [] } })
      }
    }
  } finally {
    await host.close()
    station.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
