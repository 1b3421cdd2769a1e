import { type ChildProcess, spawn } from 'node:child_process'
import { browserFlags } from './browser-flags.ts'

export type AppWindowOptions = {
  readonly browser: string
  readonly profileDir: string
  readonly kiosk: boolean
  /** A fresh address each time the window is opened. */
  readonly nextAddress: () => string
  /** Told when the window was closed, or could not be opened at all. */
  readonly onClosed: (howLongMs: number) => void
}

const REOPEN_AFTER_MS = 1_000

/** A rider cannot answer a browser's question; microphones are closed to our pages by their policy. */
const CAMERA_WITHOUT_ASKING = '--auto-accept-camera-and-microphone-capture'

/**
 * Opens the screens in a browser window without tabs or address line. A kiosk's window that ends is opened again:
 * nobody closes a kiosk from its screen. Returns the function that closes it.
 */
export function openAppWindow(options: AppWindowOptions): () => void {
  let isWanted = true
  let child: ChildProcess | undefined

  const open = () => {
    const openedAt = performance.now()
    const flags = [...browserFlags(options.profileDir), CAMERA_WITHOUT_ASKING, `--app=${options.nextAddress()}`]
    if (options.kiosk) flags.push('--kiosk', '--disable-pinch', '--overscroll-history-navigation=0')
    child = spawn(options.browser, flags, { stdio: 'ignore' })
    const onEnd = () => {
      if (!isWanted) return
      const howLongMs = performance.now() - openedAt
      if (options.kiosk) setTimeout(() => isWanted && open(), REOPEN_AFTER_MS)
      else options.onClosed(howLongMs)
    }
    child.once('exit', onEnd).once('error', onEnd)
  }
  open()
  return () => {
    isWanted = false
    child?.kill()
  }
}
