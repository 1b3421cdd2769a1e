/**
 * What the camera is doing. All but `off` and `running` recover by themselves.
 * - `off`: nobody is near; no stream is open.
 * - `starting`: asked for, no picture yet.
 * - `running`: looking for codes.
 * - `unplugged`: this machine has no camera, or lost it.
 * - `busy`: another program holds it.
 * - `denied`: this page may not use it.
 * - `frozen`: the stream is open, and no new picture comes.
 * - `failed`: anything else.
 */
export type CameraStatus = 'off' | 'starting' | 'running' | 'unplugged' | 'busy' | 'denied' | 'frozen' | 'failed'

/** Which decoder reads the pictures: ours, or (its WebAssembly is missing) the one html5-qrcode brings. */
export type CameraDecoder = 'zxing' | 'fallback'

export type CameraState = { readonly status: CameraStatus; readonly decoder: CameraDecoder | null }
