import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './project.mjs'

const MODULES = join(PROJECT, 'node_modules')
const STAMP = join(MODULES, '.installed-from')

/** Runs `npm ci` when node_modules is missing or is not what package-lock.json says. */
export function installMissing() {
  if (isInstalled()) return
  console.log('Installing what the station needs (once) …')
  // A machine where NODE_ENV is "production" needs the build tools all the same.
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--loglevel=error', '--no-fund', '--no-audit'], {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error('npm could not install what the station needs. Is there a way to the npm registry?')
    process.exit(1)
  }
  writeFileSync(STAMP, lockHash())
}

function isInstalled() {
  if (!existsSync(MODULES)) return false
  // A linked node_modules belongs to someone else, who keeps it up.
  if (lstatSync(MODULES).isSymbolicLink()) return true
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === lockHash()
  return holdsWhatTheLockSays()
}

/** Someone ran `npm ci` by hand: npm's own list of what it put there has to agree with the lockfile. */
function holdsWhatTheLockSays() {
  const hidden = join(MODULES, '.package-lock.json')
  if (!existsSync(hidden)) return holdsEveryDependency()
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages ?? {}
  const wanted = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')).packages ?? {}
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || optional || devOptional || peer || installed[path]?.version === version,
  )
}

/** Not laid by npm, which always leaves its list: whoever linked the packages in keeps them up. */
function holdsEveryDependency() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
  return Object.keys({ ...dependencies, ...devDependencies }).every((name) =>
    existsSync(join(MODULES, name, 'package.json')),
  )
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(PROJECT, 'package-lock.json')))
    .digest('hex')
}
