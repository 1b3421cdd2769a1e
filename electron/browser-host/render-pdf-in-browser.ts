import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { browserFlags } from './browser-flags.ts'
import { BrowserRefusal, startBrowserSession } from './browser-session.ts'

const PATIENCE_MS = 20_000
const LOOK_AGAIN_MS = 50

/** Opens a page of ours in a browser of its own, waits until it says that it is drawn, and answers it as PDF. */
export async function renderPdfInBrowser(browser: string, address: string): Promise<Uint8Array> {
  const profile = await mkdtemp(join(tmpdir(), 'rider-station-print-'))
  const session = startBrowserSession(browser, browserFlags(profile))
  const outOfPatience = AbortSignal.timeout(PATIENCE_MS)
  try {
    return await Promise.race([draw(session, address, outOfPatience), rejectOn(outOfPatience)])
  } finally {
    await session.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

async function draw(
  { send }: ReturnType<typeof startBrowserSession>,
  address: string,
  outOfPatience: AbortSignal,
): Promise<Uint8Array> {
  const { targetId } = await send('Target.createTarget', { url: address })
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  const page = String(sessionId)
  const isDrawn = async () => {
    try {
      const { result } = await send('Runtime.evaluate', { expression: IS_DRAWN }, page)
      return (result as { value?: unknown } | undefined)?.value === 'true'
    } catch (fault) {
      // Between the empty page and ours there is none that could be asked.
      if (fault instanceof BrowserRefusal) return false
      throw fault
    }
  }
  while (!(await isDrawn())) await pause(LOOK_AGAIN_MS, undefined, { signal: outOfPatience })
  const { data } = await send('Page.printToPDF', { printBackground: true, preferCSSPageSize: true }, page)
  return new Uint8Array(Buffer.from(String(data), 'base64'))
}

const IS_DRAWN = 'document.documentElement.dataset.printReady'

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The page to print was not drawn in time.')), {
      once: true,
    })
  })
}
