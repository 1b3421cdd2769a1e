import { join } from 'node:path'
import { app, Menu, session as sessions, type WebContents } from 'electron'
import { openHostStation } from '../hosts/open-host-station.ts'
import type { HostOptions } from '../hosts/read-host-options.ts'
import type { OpenStationOptions, Station } from '../station/station.ts'
import { lockDown } from './lock-down.ts'
import { openKioskWindow } from './open-kiosk-window.ts'
import { renderPdfInWindow } from './render-pdf-in-window.ts'
import { createStationBridge, type StationBridge } from './station-bridge.ts'
import { servePages } from './station-scheme.ts'

export type RunOptions = HostOptions & {
  readonly pagesDir: string
  readonly preload: string
  readonly log: (line: string) => void
  readonly openStation: (options: OpenStationOptions) => Promise<Station>
}

/** Opens the station and its window. Ends when asked by a signal, or, outside of a kiosk, by closing the window. */
export async function runElectronHost(options: RunOptions): Promise<void> {
  const { log, preload } = options
  await app.whenReady()
  Menu.setApplicationMenu(null)
  // In memory: the screens keep nothing, so nothing of theirs can be left on the disk.
  const session = sessions.fromPartition('station', { cache: false })
  let bridge: StationBridge | undefined
  const connect = (contents: WebContents) => bridge?.connect(contents)

  const { close } = await openHostStation(
    async (stationOptions) => {
      const station = await options.openStation(stationOptions)
      bridge = createStationBridge(station)
      return station
    },
    options,
    {
      host: 'electron',
      version: app.getVersion(),
      log,
      renderPdf: (path) => renderPdfInWindow(path, { session, preload, connect }),
    },
  )

  let isEnding = false
  const end = () => {
    if (isEnding) return
    isEnding = true
    bridge?.close()
    close()
    app.exit(0)
  }
  for (const asked of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(asked, end)
  app.on('before-quit', end)
  app.on('window-all-closed', end)

  servePages(session, options.pagesDir)
  lockDown(session)
  openKioskWindow({
    session,
    preload,
    kiosk: options.kiosk,
    log,
    isEnding: () => isEnding,
    onMade: (window) => connect(window.webContents),
  })
  log(options.kiosk ? 'The station is open on the whole display.' : 'The station is open in its window.')
}

/** Where Chromium keeps its own files: beside the data of the application, or apart for a throw-away station. */
export function profileDirFor(dataDir: string | undefined): string | undefined {
  return dataDir === undefined ? undefined : join(dataDir, 'electron-profile')
}
