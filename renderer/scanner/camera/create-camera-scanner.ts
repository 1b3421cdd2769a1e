import type { PageClock } from '../page-clock.ts'
import { cameraFaultOf } from './camera-fault.ts'
import type { CameraDecoder, CameraState, CameraStatus } from './camera-state.ts'
import type { CodePresence } from './create-code-presence.ts'

/** A camera that gives pictures and reports the codes in them, until it is closed. */
export type OpenCamera = {
  readonly decoder: CameraDecoder
  /** Grows as long as new pictures come. */
  pictureAtSeconds(): number
  hasEnded(): boolean
  /** Whether something has moved in the picture since this was asked last. */
  hasMoved(): boolean
  onEnded(listener: () => void): () => void
  close(): Promise<void>
}

export type CameraScanning = {
  readonly open: (onText: (text: string) => void) => Promise<OpenCamera>
  /** Which codes are in sight. Screens that follow each other may have one. */
  readonly presence: CodePresence
  readonly onScan: (text: string) => void
  readonly onState: (state: CameraState) => void
  /** Something moves before the camera. */
  readonly onMovement: () => void
  /** Tells of cameras plugged in and out; returns what ends it. */
  readonly onDevicesChanged: (listener: () => void) => () => void
  readonly clock: PageClock
}

export type CameraScanner = { setActive(isActive: boolean): void; end(): void }

/**
 * Keeps a camera open while it is wanted, whatever happens to it: tries again what failed, rebuilds what froze, renews
 * what has run for long. Opening and closing never overlap, so that being wanted and unwanted at once does no harm.
 */
export function createCameraScanner(scanning: CameraScanning): CameraScanner {
  const { open, presence, onScan, onState, onMovement, onDevicesChanged, clock } = scanning
  const stopListening = onDevicesChanged(() => wake('devices'))
  let isWanted = false
  let isAtWork = false
  let seenAtMs = clock.nowMs()
  let state: CameraState = { status: 'off', decoder: null }
  let wake: (reason: WakeReason) => void = () => {}

  function report(status: CameraStatus, decoder: CameraDecoder | null = null): void {
    if (state.status === status && state.decoder === decoder) return
    state = { status, decoder }
    onState(state)
  }

  function sleep(delayMs: number): Promise<WakeReason> {
    return new Promise((resolve) => {
      const callOff = clock.after(delayMs, () => wake('time'))
      wake = (reason) => {
        wake = () => {}
        callOff()
        resolve(reason)
      }
    })
  }

  function onText(text: string): void {
    if (!isWanted) return
    seenAtMs = clock.nowMs()
    if (presence.see(text, seenAtMs)) onScan(text)
  }

  /** Watches an open camera and says how its time ended. */
  async function watch(camera: OpenCamera): Promise<CameraStatus | 'renew'> {
    const openedAtMs = clock.nowMs()
    const stopWaiting = camera.onEnded(() => wake('ended'))
    let pictureAt = camera.pictureAtSeconds()
    let pictureSeenAtMs = openedAtMs
    try {
      for (;;) {
        if (!isWanted) return 'off'
        if (camera.hasEnded()) return 'unplugged'
        if (camera.hasMoved()) onMovement()
        const nowMs = clock.nowMs()
        if (camera.pictureAtSeconds() !== pictureAt) {
          pictureAt = camera.pictureAtSeconds()
          pictureSeenAtMs = nowMs
        }
        if (nowMs - pictureSeenAtMs >= FROZEN_MS) return 'frozen'
        if (nowMs - openedAtMs > RENEW_MS && nowMs - seenAtMs > QUIET_MS) return 'renew'
        await sleep(LOOK_EVERY_MS)
      }
    } finally {
      stopWaiting()
    }
  }

  async function work(): Promise<void> {
    let failures = 0
    while (isWanted) {
      if (failures === 0 && state.status !== 'running') report('starting')
      try {
        const camera = await open(onText)
        presence.lookAgain(clock.nowMs())
        if (isWanted) report('running', camera.decoder)
        const openedAtMs = clock.nowMs()
        const ending = await watch(camera)
        const closedAtMs = clock.nowMs()
        presence.lookAway(closedAtMs)
        await camera.close()
        if (closedAtMs - openedAtMs > STEADY_MS) failures = 0
        if (ending === 'renew' || ending === 'off') continue
        report(ending)
      } catch (fault) {
        if (isWanted) report(cameraFaultOf(fault).status)
      }
      failures += 1
      if (isWanted) await sleep(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1)))
    }
    report('off')
  }

  async function keepAtWork(): Promise<void> {
    if (isAtWork) return
    isAtWork = true
    while (isWanted) await work()
    isAtWork = false
  }

  return {
    setActive(isActive) {
      isWanted = isActive
      wake('wish')
      keepAtWork()
    },
    end() {
      isWanted = false
      stopListening()
      wake('wish')
    },
  }
}

type WakeReason = 'time' | 'wish' | 'ended' | 'devices'

const LOOK_EVERY_MS = 1_000
const FROZEN_MS = 4_000
const RENEW_MS = 30 * 60_000
const QUIET_MS = 10_000
const STEADY_MS = 10_000
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000
