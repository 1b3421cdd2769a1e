import type { BrowserWindow } from 'electron'
import { reloadDelayMs } from './reload-delay.ts'

export type WatchOptions = {
  readonly address: string
  readonly log: (line: string) => void
}

/** A screen that does not answer for this long is taken for hung. */
const HUNG_AFTER_MS = 5_000
/** A screen that has held for this long has recovered: the next failure is a first one again. */
const RECOVERED_AFTER_MS = 60_000

/** Brings a screen back whose page crashed, hung or did not load. */
export function watchOverScreen(window: BrowserWindow, { address, log }: WatchOptions): void {
  const { webContents } = window
  let failures = 0
  let reload: NodeJS.Timeout | undefined
  let hung: NodeJS.Timeout | undefined
  let recovered: NodeJS.Timeout | undefined

  const bringBack = (why: string) => {
    if (window.isDestroyed()) return
    failures += 1
    const delayMs = reloadDelayMs(failures)
    log(`The screen ${why}; it is opened again in ${delayMs} ms.`)
    for (const timer of [reload, hung, recovered]) clearTimeout(timer)
    reload = setTimeout(() => {
      if (window.isDestroyed()) return
      // A failure to load comes back here as did-fail-load.
      window.loadURL(address).catch(() => {})
      recovered = setTimeout(() => {
        failures = 0
      }, RECOVERED_AFTER_MS)
    }, delayMs)
  }

  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') bringBack(`crashed (${reason})`)
  })
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    const wasReplaced = code === -3
    if (isMainFrame && !wasReplaced) bringBack(`did not load (${description})`)
  })
  window.on('unresponsive', () => {
    clearTimeout(hung)
    hung = setTimeout(() => webContents.forcefullyCrashRenderer(), HUNG_AFTER_MS)
  })
  window.on('responsive', () => clearTimeout(hung))
  window.once('closed', () => {
    for (const timer of [reload, hung, recovered]) clearTimeout(timer)
  })
}
