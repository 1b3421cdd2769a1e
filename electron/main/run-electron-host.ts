import { app, Menu, session as sessions, type WebContents } from 'electron'
import { type HostStation, openHostStation } from '../hosts/open-host-station.ts'
import type { HostOptions } from '../hosts/read-host-options.ts'
import { whenAskedToEnd } from '../hosts/when-asked-to-end.ts'
import type { OpenStationOptions, Station } from '../station/station.ts'
import { lockDown } from './lock-down.ts'
import { openKeySafe } from './open-key-safe.ts'
import { openKioskWindow } from './open-kiosk-window.ts'
import { renderPdfInWindow } from './render-pdf-in-window.ts'
import { servePages } from './serve-pages.ts'
import { createStationBridge, type StationBridge } from './station-bridge.ts'
import { systemProxyIn } from './system-proxy.ts'

export type RunOptions = HostOptions & {
  readonly pagesDir: string
  readonly preload: string
  readonly log: (line: string) => void
  readonly openStation: (options: OpenStationOptions) => Promise<Station>
}

/** Opens the station and its window. Ends when asked by a signal, or, outside of a kiosk, by closing the window. */
export async function runElectronHost(options: RunOptions): Promise<void> {
  const { log, preload } = options
  let opened: HostStation | undefined
  let bridge: StationBridge | undefined
  let openWindow: (() => void) | undefined
  let isEnding = false
  const end = () => {
    isEnding = true
    // Still opening: it is closed as soon as it is open.
    if (!opened) return
    bridge?.close()
    opened.close()
    opened = undefined
    app.exit(0)
  }
  whenAskedToEnd(end)
  app.on('window-all-closed', () => {
    // Whatever took a kiosk's window away, a rider finds it back.
    if (options.kiosk && openWindow && !isEnding) openWindow()
    else end()
  })
  app.on('before-quit', (event) => {
    event.preventDefault()
    end()
  })

  await app.whenReady()
  Menu.setApplicationMenu(null)
  // In memory: the screens keep nothing, so nothing of theirs can be left on the disk.
  const session = sessions.fromPartition('station', { cache: false })
  const connect = (contents: WebContents) => bridge?.connect(contents)

  const keySafe = openKeySafe()
  opened = await openHostStation(options.openStation, options, {
    host: 'electron',
    version: app.getVersion(),
    log,
    ...(keySafe && { keySafe }),
    proxyFor: async (address) => systemProxyIn(await session.resolveProxy(address)),
    renderPdf: (path) => renderPdfInWindow(path, { session, preload, connect }),
  })
  bridge = createStationBridge(opened.station)
  const keptLog = opened.log
  if (isEnding) return end()

  servePages(session, options.pagesDir)
  lockDown(session)
  openWindow = () =>
    void openKioskWindow({
      session,
      preload,
      kiosk: options.kiosk,
      log: keptLog,
      isEnding: () => isEnding,
      onMade: (window) => connect(window.webContents),
    })
  openWindow()
  log(options.kiosk ? 'The station is open on the whole display.' : 'The station is open in its window.')
}
