import { setTimeout as pause } from 'node:timers/promises'
import { BrowserWindow, type Session, type WebContents } from 'electron'
import { pagePreferences } from './page-preferences.ts'
import { STATION_ORIGIN } from './station-origin.ts'

export type PrintOptions = {
  readonly session: Session
  readonly preload: string
  readonly connect: (contents: WebContents) => void
}

const PATIENCE_MS = 20_000
const LOOK_AGAIN_MS = 50

/** Opens a page of ours in a window that nobody sees, waits until it says that it is drawn, and answers it as PDF. */
export async function renderPdfInWindow(path: string, options: PrintOptions): Promise<Uint8Array> {
  const window = new BrowserWindow({ show: false, webPreferences: pagePreferences(options.session, options.preload) })
  const { webContents } = window
  try {
    options.connect(webContents)
    await window.loadURL(new URL(path, `${STATION_ORIGIN}/`).href)
    const patienceEndsAt = performance.now() + PATIENCE_MS
    while ((await webContents.executeJavaScript('document.documentElement.dataset.printReady')) !== 'true') {
      if (performance.now() > patienceEndsAt) throw new Error('The page to print was not drawn in time.')
      await pause(LOOK_AGAIN_MS)
    }
    return await webContents.printToPDF({ printBackground: true, preferCSSPageSize: true })
  } finally {
    window.destroy()
  }
}
