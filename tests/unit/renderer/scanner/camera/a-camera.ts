import { CameraFault } from '../../../../../renderer/scanner/camera/camera-fault.ts'
import type { CameraStatus } from '../../../../../renderer/scanner/camera/camera-state.ts'
import {
  type CameraScanning,
  createCameraScanner,
  type OpenCamera,
} from '../../../../../renderer/scanner/camera/create-camera-scanner.ts'
import { createCodePresence } from '../../../../../renderer/scanner/camera/create-code-presence.ts'
import { aPageClock } from '../a-page-clock.ts'

/** A kiosk with a camera that can be pulled out, held by others, or made to freeze; and a scanner that uses it. */
export function aCameraKiosk() {
  const clock = aPageClock()
  const statuses: CameraStatus[] = []
  const scans: string[] = []
  const deviceListeners = new Set<() => void>()
  const kiosk = { refusal: null as CameraFault['status'] | null, isFrozen: false, openDelayMs: 0, isMoving: false }
  const movements: number[] = []
  const counts = { opened: 0, closed: 0, openNow: 0, mostOpen: 0 }
  let current: { show(text: string): void; pullOut(): void } | null = null

  async function open(onText: (text: string) => void): Promise<OpenCamera> {
    counts.opened += 1
    if (kiosk.openDelayMs > 0) await new Promise<void>((resolve) => clock.after(kiosk.openDelayMs, resolve))
    if (kiosk.refusal) throw new CameraFault(kiosk.refusal, 'refused')
    counts.openNow += 1
    counts.mostOpen = Math.max(counts.mostOpen, counts.openNow)
    const endListeners = new Set<() => void>()
    let hasEnded = false
    const pullOut = () => {
      hasEnded = true
      for (const listener of endListeners) listener()
    }
    current = { show: onText, pullOut }
    return {
      decoder: 'zxing',
      pictureAtSeconds: () => (kiosk.isFrozen ? 0 : clock.nowMs()),
      hasEnded: () => hasEnded,
      hasMoved: () => kiosk.isMoving,
      onEnded(listener) {
        endListeners.add(listener)
        return () => endListeners.delete(listener)
      },
      async close() {
        counts.closed += 1
        counts.openNow -= 1
        current = null
      },
    }
  }

  const parts: CameraScanning = {
    open,
    presence: createCodePresence(),
    onScan: (text) => scans.push(text),
    onState: (state) => statuses.push(state.status),
    onMovement: () => movements.push(clock.nowMs()),
    onDevicesChanged(listener) {
      deviceListeners.add(listener)
      return () => deviceListeners.delete(listener)
    },
    clock,
  }
  let scanner = createCameraScanner(parts)

  /** Lets what was promised come about. */
  const settle = async () => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
  }

  return {
    kiosk,
    clock,
    counts,
    scans,
    statuses,
    movements,
    deviceListeners,
    end: () => scanner.end(),
    async setActive(isActive: boolean) {
      scanner.setActive(isActive)
      await settle()
    },
    setActiveAtOnce: (isActive: boolean) => scanner.setActive(isActive),
    /** Another screen with a camera takes the place of this one. */
    async changeScreens() {
      scanner.end()
      scanner = createCameraScanner(parts)
      scanner.setActive(true)
      await settle()
    },
    settle,
    async pass(ms: number) {
      for (let passed = 0; passed < ms; passed += Math.min(500, ms - passed)) {
        clock.advanceBy(Math.min(500, ms - passed))
        await settle()
      }
    },
    show: (text: string) => current?.show(text),
    async pullOut() {
      current?.pullOut()
      await settle()
    },
    async changeDevices() {
      for (const listener of deviceListeners) listener()
      await settle()
    },
  }
}
