import type { Transport } from '../../shared/contract/transport.ts'
import { createElectronTransport, type StationBridge } from './electron-transport.ts'
import { createHttpTransport } from './http-transport.ts'

declare global {
  interface Window {
    /** What the preload exposes; absent in an ordinary browser. */
    readonly station?: StationBridge
  }
}

/** The way to the station from where this page runs: Electron's bridge if there is one, else loopback HTTP. */
export function pickTransport(): Transport {
  return window.station ? createElectronTransport(window.station) : createHttpTransport()
}
