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
const LONGEST_REOPEN_MS = 60_000
/** A window that ends sooner did not come up at all. */
const CAME_UP_AFTER_MS = 10_000

/** A rider cannot answer a browser's question; microphones are closed to our pages by their policy. */
const CAMERA_WITHOUT_ASKING = '--auto-accept-camera-and-microphone-capture'

/**
 * Opens the screens in a browser window without tabs or address line. A kiosk's window that ends is opened again:
 * nobody closes a kiosk from its screen. One that does not come up is tried ever more patiently. Returns the function that closes it.
 */
export function openAppWindow(options: AppWindowOptions): () => void {
  let isWanted = true
  let child: ChildProcess | undefined
  let failures = 0

  const open = () => {
    const openedAt = performance.now()
    const flags = [...browserFlags(options.profileDir), CAMERA_WITHOUT_ASKING, `--app=${options.nextAddress()}`]
    if (options.kiosk) flags.push('--kiosk', '--kiosk-printing', '--disable-pinch', '--overscroll-history-navigation=0')
    child = spawn(options.browser, flags, { stdio: 'ignore' })
    const onEnd = () => {
      if (!isWanted) return
      const howLongMs = performance.now() - openedAt
      failures = howLongMs < CAME_UP_AFTER_MS ? failures + 1 : 0
      const delayMs = Math.min(LONGEST_REOPEN_MS, REOPEN_AFTER_MS * 2 ** Math.max(0, failures - 1))
      if (options.kiosk) setTimeout(() => isWanted && open(), delayMs)
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
