import { ipcMain, type WebContents } from 'electron'
import type { Caller } from '../../shared/contract/create-dispatcher.ts'
import type { Envelope } from '../../shared/contract/envelope.ts'
import { signalPaths } from '../../shared/contract/signal-paths.ts'
import { stationContract } from '../../shared/contract/station-contract.ts'
import type { Station } from '../station/station.ts'
import { isOwnAddress } from './station-origin.ts'

export type StationBridge = {
  /** Lets the pages of these contents speak to the station. Each page that loads is a new screen. */
  connect(contents: WebContents): void
  close(): void
}

const STRANGER: Envelope = { ok: false, refusal: { code: 'not-allowed', message: 'This page is not of the station.' } }

/** One channel for calls and one for signals, between the station and the main frames of our own pages. */
export function createStationBridge(station: Station): StationBridge {
  const screens = new Map<WebContents, Caller>()
  let screensSoFar = 0

  const forget = (contents: WebContents) => {
    const caller = screens.get(contents)
    screens.delete(contents)
    if (caller) station.forgetScreen(caller)
  }

  ipcMain.handle('station:call', (event, path: unknown, input: unknown) => {
    const caller = screens.get(event.sender)
    const isMainFrame = event.senderFrame !== null && event.senderFrame === event.sender.mainFrame
    if (!caller || !isMainFrame || !isOwnAddress(event.senderFrame.url) || typeof path !== 'string') return STRANGER
    return station.dispatch(path, input, caller)
  })
  const endings = signalPaths(stationContract).map((path) =>
    station.listen(path, (payload) => {
      for (const contents of screens.keys()) {
        if (!contents.isDestroyed() && !contents.isCrashed()) contents.send('station:signal', path, payload)
      }
    }),
  )

  return {
    connect(contents) {
      const renew = () => {
        forget(contents)
        screensSoFar += 1
        screens.set(contents, { screenId: `screen-${screensSoFar}` })
      }
      renew()
      // A page that is loaded anew, or whose process is gone, takes its signed-in attendant with it.
      contents.on('did-start-navigation', (navigation) => {
        if (navigation.isMainFrame && !navigation.isSameDocument) renew()
      })
      contents.on('render-process-gone', renew)
      contents.once('destroyed', () => forget(contents))
    },
    close() {
      ipcMain.removeHandler('station:call')
      for (const end of endings) end()
    },
  }
}
