/** `npm start`: installs what is missing, builds what is stale, opens the station. Needs nothing but Node >= 20. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWhatIsStale } from './build.mjs'
import { findBrowser } from './find-browser.mjs'
import { findElectron } from './find-electron.mjs'
import { installMissing } from './install-missing.mjs'
import { HELP, readLaunchOptions } from './launch-options.mjs'
import { PROJECT, pinnedNode } from './project.mjs'

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
  await buildWhatIsStale()
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
  return run(path, [...(isRoot ? ['--no-sandbox'] : []), '--log-level=3', PROJECT, ...hostArguments])
}

function runBrowserHost(hostArguments) {
  const browser = findBrowser()
  const serve = join(PROJECT, 'dist', 'browser-host', 'serve.js')
  const withBrowser = browser === undefined ? [] : ['--browser', browser, ...(hasDisplay() ? ['--open-window'] : [])]
  return run(pinnedNode(), ['--enable-source-maps', serve, ...hostArguments, ...withBrowser])
}

function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Stays until the host has ended in its own time, and passes on what it is asked and what it answers. */
function run(command, args) {
  const child = spawn(command, args, { stdio: 'inherit', cwd: process.cwd() })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((_resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)))
  })
}
