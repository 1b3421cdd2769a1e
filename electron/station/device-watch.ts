import type { CameraReport } from '../../shared/contract/groups/station-calls.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { ChainReport } from './events/check-event-chain.ts'

/** What was last seen of the parts of this machine since the station opened; nothing of it is kept. */
export class DeviceWatch {
  readonly openedAt: Instant
  #lastScanAt: { wedge: Instant | null; camera: Instant | null } = { wedge: null, camera: null }
  #camera: CameraReport | null = null
  #log: ChainReport['outcome'] | null = null

  constructor(openedAt: Instant) {
    this.openedAt = openedAt
  }

  noteScan(via: 'wedge' | 'camera', at: Instant): void {
    this.#lastScanAt = { ...this.#lastScanAt, [via]: at }
    if (via === 'camera') this.#camera = 'on'
  }

  noteCamera(camera: CameraReport): void {
    this.#camera = camera
  }

  noteLogCheck({ outcome }: ChainReport): void {
    this.#log = outcome
  }

  lastScanAt(via: 'wedge' | 'camera'): Instant | null {
    return this.#lastScanAt[via]
  }

  camera(): CameraReport | null {
    return this.#camera
  }

  /** What the last check of the log came to; null before the first. */
  log(): ChainReport['outcome'] | null {
    return this.#log
  }
}
