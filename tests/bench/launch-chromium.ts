import { type Browser, chromium } from 'playwright'
import { findBrowser } from '../../electron/launch/find-browser.mjs'

/** A headless browser: the one on the machine, else Playwright's. Given a clip, its camera shows that. */
export function launchChromium({ clip }: { clip?: string } = {}): Promise<Browser> {
  const executablePath = findBrowser()
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  if (clip) {
    args.push('--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream')
    args.push(`--use-file-for-fake-video-capture=${clip}`)
  }
  return chromium.launch({ args, ...(executablePath ? { executablePath } : {}) })
}
