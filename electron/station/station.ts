/** A station as its host sees it: one door, signals, and an end. */
import type { Caller } from '../../shared/contract/create-dispatcher.ts'
import type { Envelope } from '../../shared/contract/envelope.ts'
import type { Clock } from '../../shared/time/clock.ts'
import type { SyncConditions } from './sync/station-sync.ts'

export type Station = {
  dispatch(path: string, input: unknown, caller: Caller): Promise<Envelope>
  /** Signals of the contract, such as `station.changed`. Returns the function that ends it. */
  listen(path: string, listener: (payload: unknown) => void): () => void
  /** A window or tab is gone: whoever was signed in there no longer is. */
  forgetScreen(caller: Caller): void
  close(): void
}

/** Where a host can seal a key so that it opens on this machine and under this account only. */
export type KeySafe = {
  seal(bytes: Uint8Array): Uint8Array
  /** Throws for what was sealed elsewhere. */
  open(sealed: Uint8Array): Uint8Array
}

/** What a host lends its station. */
export type HostTools = {
  readonly host: 'electron' | 'browser' | 'in-process'
  readonly version: string
  /**
   * Opens a page of ours by its path and query (`/?print=…`), waits until its root element has
   * `data-print-ready="true"`, and answers it as PDF bytes. Absent where nothing can draw PDF.
   */
  readonly renderPdf?: (path: string) => Promise<Uint8Array>
  /** Seals keys to this machine and account. Absent where nothing can; keys then rely on who may read the data folder. */
  readonly keySafe?: KeySafe
  /**
   * The proxy that the settings of this machine name for an address, such as `http://proxy.example:3128`, or null for
   * none. Absent where only the environment can name one.
   */
  readonly proxyFor?: (address: string) => Promise<string | null>
  /** One line for the person who looks after the machine. */
  readonly log: (line: string) => void
}

export type OpenStationOptions = {
  /** Created when missing. Held by one station at a time. */
  readonly dataDir: string
  readonly tools: HostTools
  readonly clock?: Clock
  /** Fill an empty data folder with sample attendants, riders and visits. */
  readonly sample?: boolean
  readonly sync?: SyncConditions
}
