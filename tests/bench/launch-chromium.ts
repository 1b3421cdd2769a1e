import { type Browser, chromium } from 'playwright'
import { findBrowser } from '../../electron/launch/find-browser.mjs'

export type BenchBrowser = {
  /** Whether it has a camera; one is made up, with a test picture. */
  readonly camera?: boolean
  /** What its camera shows. */
  readonly clip?: string
}

/** A headless browser: the one on the machine, else Playwright's. */
export function launchChromium({ clip, camera = clip !== undefined }: BenchBrowser = {}): Promise<Browser> {
  const executablePath = findBrowser()
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  if (camera) args.push('--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream')
  if (clip) args.push(`--use-file-for-fake-video-capture=${clip}`)
  return chromium.launch({ args, ...(executablePath ? { executablePath } : {}) })
}
