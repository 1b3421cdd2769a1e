import type { CameraStatus } from './camera-state.ts'

/** Why a camera could not be opened. */
export class CameraFault extends Error {
  override readonly name = 'CameraFault'
  readonly status: Exclude<CameraStatus, 'off' | 'starting' | 'running'>

  constructor(status: CameraFault['status'], message: string) {
    super(message)
    this.status = status
  }
}

/** Understands what html5-qrcode rejects with: a sentence that has the browser's error name somewhere in it. */
export function cameraFaultOf(rejection: unknown): CameraFault {
  if (rejection instanceof CameraFault) return rejection
  const text = String(rejection).slice(0, 300)
  const status = STATUS_OF_ERROR.find(([name]) => text.includes(name))?.[1] ?? 'failed'
  return new CameraFault(status, text)
}

const STATUS_OF_ERROR: readonly (readonly [string, CameraFault['status']])[] = [
  ['NotFoundError', 'unplugged'],
  ['DevicesNotFoundError', 'unplugged'],
  ['OverconstrainedError', 'unplugged'],
  ['NotReadableError', 'busy'],
  ['TrackStartError', 'busy'],
  ['AbortError', 'busy'],
  ['NotAllowedError', 'denied'],
  ['PermissionDeniedError', 'denied'],
  ['SecurityError', 'denied'],
]
