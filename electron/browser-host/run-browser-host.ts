import { join } from 'node:path'
import { openHostStation } from '../hosts/open-host-station.ts'
import type { HostOptions } from '../hosts/read-host-options.ts'
import type { HostTools, OpenStationOptions, Station } from '../station/station.ts'
import { mustRunWithoutSandbox } from './browser-flags.ts'
import { openAppWindow } from './open-app-window.ts'
import { renderPdfInBrowser } from './render-pdf-in-browser.ts'
import { type BrowserHost, startBrowserHost } from './start-browser-host.ts'

export type RunOptions = HostOptions & {
  readonly pagesDir: string
  readonly version: string
  readonly log: (line: string) => void
  readonly openStation: (options: OpenStationOptions) => Promise<Station>
}

/** A window that ends this soon never opened: no display, or a browser that does not start. */
const NEVER_OPENED_MS = 3_000

/** Runs the browser host until `close` is called or its window is closed. */
export async function runBrowserHost(
  options: RunOptions,
  onWindowClosed: () => void,
): Promise<{ close(): Promise<void> }> {
  const { browser, log } = options
  let host: BrowserHost | undefined
  const addressOnce = (path: string) => {
    if (!host) throw new Error('The station asked for a page before its host was listening.')
    return host.addressOnce(path)
  }
  const tools: HostTools = {
    host: 'browser',
    version: options.version,
    log,
    ...(browser === undefined ? {} : { renderPdf: (path: string) => renderPdfInBrowser(browser, addressOnce(path)) }),
  }
  const opened = await openHostStation(options.openStation, options, tools)
  try {
    host = await startBrowserHost({ station: opened.station, pagesDir: options.pagesDir, port: options.port })
  } catch (fault) {
    opened.close()
    throw fault
  }
  const { address } = host
  let closeWindow = () => {}
  if (browser !== undefined && options.openWindow) {
    if (mustRunWithoutSandbox()) log('Running as root, so the browser runs without its sandbox.')
    log('The station is open in a window of its own.')
    closeWindow = openAppWindow({
      browser,
      profileDir: join(opened.dataDir, 'browser-profile'),
      kiosk: options.kiosk,
      nextAddress: () => addressOnce('/'),
      onClosed: (howLongMs) => {
        if (howLongMs > NEVER_OPENED_MS) return onWindowClosed()
        opened.log(`The browser did not open. The station is at ${address}`)
      },
    })
  } else {
    log(`The station is open at ${address}`)
  }

  const running = host
  return {
    async close() {
      closeWindow()
      await running.close()
      opened.close()
    },
  }
}
