import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '../../../electron/launch/find-browser.mjs'

/**
 * The browser's part for the network is a thread of it, not a process: what a page loads comes through one process less.
 */
const NETWORK_INSIDE = '--enable-features=NetworkServiceInProcess2'

/**
 * A browser without a window: the headless shell of the machine, which is the same browser without its own user
 * interface and takes a tenth less time, else the one that a station would find, else Playwright's.
 */
export function launchBrowser(flags: readonly string[]): Promise<Browser> {
  const installed = process.env['CHROME_PATH'] || headlessShell() || findBrowser()
  const args = ['--disable-gpu', '--disable-background-networking', NETWORK_INSIDE, ...flags]
  return chromium.launch({ args, ...(installed === undefined ? {} : { executablePath: installed }) })
}

function headlessShell(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, 'chromium-headless-shell')).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
