import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT, pinnedNode } from './project.mjs'

const PACKAGE = join(PROJECT, 'node_modules', 'electron')
const REACHABLE_WITHIN_MS = 4_000
const DOWNLOADED_WITHIN_MS = 180_000

/**
 * The Electron to open the station in: the one ELECTRON_OVERRIDE_DIST_PATH names, the one downloaded before, or one
 * downloaded now if that goes quickly. Otherwise the reason why there is none, as a sentence.
 *
 * @returns {Promise<{ path: string, reason?: undefined } | { path?: undefined, reason: string }>}
 */
export async function findElectron() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { reason: 'There is no display for Electron to open a window on.' }
  }
  const present = presentElectron() ?? ((await download()) ? presentElectron() : undefined)
  if (present === undefined) return { reason: 'Electron is not on this machine and cannot be downloaded now.' }
  // A runtime whose system libraries are missing is no runtime.
  const { status } = spawnSync(present, ['--no-sandbox', '--version'], { stdio: 'ignore', timeout: 15_000 })
  return status === 0 ? { path: present } : { reason: 'Electron is here but does not start on this machine.' }
}

function presentElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const named = join(PACKAGE, 'path.txt')
  const executable = existsSync(named) ? readFileSync(named, 'utf8').trim() : usualExecutable()
  const path = join(override || join(PACKAGE, 'dist'), executable)
  return existsSync(path) ? path : undefined
}

function usualExecutable() {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

async function download() {
  const install = join(PACKAGE, 'install.js')
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || !existsSync(install) || !(await isReachable())) return false
  console.log('Downloading Electron (about 110 MB, once) …')
  const child = spawn(pinnedNode(), [install], { stdio: 'ignore' })
  const timer = setTimeout(() => child.kill(), DOWNLOADED_WITHIN_MS)
  const code = await new Promise((resolve) => child.once('error', () => resolve(1)).once('exit', resolve))
  clearTimeout(timer)
  return code === 0
}

/** Asked first, so that a machine without a network starts at once. Behind a proxy only the download itself can tell. */
async function isReachable() {
  if (process.env.HTTPS_PROXY || process.env.https_proxy || process.env.npm_config_https_proxy) return true
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/'
  try {
    await fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(REACHABLE_WITHIN_MS) })
    return true
  } catch {
    return false
  }
}
