import { app, BrowserWindow, powerSaveBlocker, type Session } from 'electron'
import { isKeptFromRiders } from './kept-keys.ts'
import { pagePreferences } from './page-preferences.ts'
import { STATION_ORIGIN } from './station-origin.ts'
import { type WatchOptions, watchOverScreen } from './watch-over-screen.ts'

export type KioskWindowOptions = {
  readonly session: Session
  readonly preload: string
  readonly kiosk: boolean
  readonly log: WatchOptions['log']
  /** Whether the application is ending, which alone may close a kiosk's window. */
  readonly isEnding: () => boolean
  /** Told of the window before its page loads. */
  readonly onMade: (window: BrowserWindow) => void
}

/** Opens the window of the screens; as a kiosk it fills the display and does not let go of it. */
export function openKioskWindow(options: KioskWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 900,
    height: 1600,
    show: false,
    backgroundColor: '#FFF9F2',
    autoHideMenuBar: true,
    title: 'Rider Station',
    ...(options.kiosk ? { kiosk: true, fullscreen: true, alwaysOnTop: true, frame: false } : {}),
    webPreferences: { ...pagePreferences(options.session, options.preload), devTools: !app.isPackaged },
  })
  window.removeMenu()
  window.once('ready-to-show', () => window.show())
  options.onMade(window)
  if (options.kiosk) holdOn(window, options.isEnding)

  const address = `${STATION_ORIGIN}/`
  watchOverScreen(window, { address, log: options.log })
  // A failure to load is the watch's to mend.
  window.loadURL(address).catch(() => {})
  return window
}

function holdOn(window: BrowserWindow, isEnding: () => boolean): void {
  window.setAlwaysOnTop(true, 'screen-saver')
  window.on('close', (event) => {
    if (!isEnding()) event.preventDefault()
  })
  window.on('leave-full-screen', () => {
    if (!isEnding()) window.setKiosk(true)
  })
  window.on('minimize', () => window.restore())
  window.webContents.on('before-input-event', (event, key) => {
    if (isKeptFromRiders(key)) event.preventDefault()
  })
  window.webContents.on('context-menu', (event) => event.preventDefault())
  window.webContents.on('did-finish-load', () => {
    window.webContents.setZoomFactor(1)
    // Fails only when the page is gone already.
    window.webContents.setVisualZoomLevelLimits(1, 1).catch(() => {})
  })
  powerSaveBlocker.start('prevent-display-sleep')
}
