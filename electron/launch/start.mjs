/** `npm start`: installs what is missing, builds what is stale, opens the station. Needs nothing but Node >= 20. */
import { join } from 'node:path'
import { buildWhatIsStale } from './build.mjs'
import { findBrowser } from './find-browser.mjs'
import { findElectron } from './find-electron.mjs'
import { installMissing } from './install-missing.mjs'
import { HELP, readLaunchOptions } from './launch-options.mjs'
import { PROJECT, pinnedNode } from './project.mjs'
import { runUntilEnded } from './run-until-ended.mjs'

const read = readLaunchOptions(process.argv.slice(2))
if (!read.ok) {
  console.error(read.sentence)
  process.exit(2)
}
if (read.options.help) {
  console.log(HELP)
  process.exit(0)
}
try {
  await launch(read.options)
} catch (fault) {
  console.error(fault.message)
  process.exit(1)
}

async function launch(options) {
  installMissing()
  await buildWhatIsStale('station')
  const hostArguments = ['data', 'port'].flatMap((name) =>
    options[name] === undefined ? [] : [`--${name}`, options[name]],
  )
  for (const name of ['demo', 'kiosk']) if (options[name]) hostArguments.push(`--${name}`)

  const electron = options.host === 'browser' ? { reason: '' } : await findElectron()
  if (electron.path !== undefined) return runElectron(electron.path, hostArguments)
  if (options.host === 'electron') throw new Error(electron.reason)
  if (electron.reason) console.log(`${electron.reason} The same screens are served to a browser instead.`)
  return runBrowserHost(hostArguments)
}

function runElectron(path, hostArguments) {
  const isRoot = process.platform === 'linux' && process.getuid() === 0
  if (isRoot) console.log('Running as root, so Electron runs without its sandbox.')
  // Chromium's own log speaks of display drivers and buses, and drowns ours.
  return runUntilEnded(path, [...(isRoot ? ['--no-sandbox'] : []), '--log-level=3', PROJECT, ...hostArguments])
}

function runBrowserHost(hostArguments) {
  const browser = findBrowser()
  const serve = join(PROJECT, 'dist', 'browser-host', 'serve.cjs')
  const withBrowser = browser === undefined ? [] : ['--browser', browser, ...(hasDisplay() ? ['--open-window'] : [])]
  return runUntilEnded(pinnedNode(), ['--enable-source-maps', serve, ...hostArguments, ...withBrowser])
}

function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
