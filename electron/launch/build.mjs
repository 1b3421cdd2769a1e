/** Builds whatever is stale into dist/: the screens, and the three bundles that run on Node or in Electron. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installMissing } from './install-missing.mjs'
import { PROJECT, pinnedNode } from './project.mjs'

const STAMP = join(PROJECT, 'dist', 'built-from')
const SOURCES = ['electron', 'renderer', 'shared', 'assets', 'package.json', 'package-lock.json', 'tsconfig.json']
const PARTS = ['renderer', 'electron/main', 'electron/preload', 'electron/browser-host']

export async function buildWhatIsStale() {
  const hash = hashSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return
  console.log('Building …')
  rmSync(join(PROJECT, 'dist'), { recursive: true, force: true })
  await Promise.all(PARTS.map(buildPart))
  writeFileSync(STAMP, hash)
}

function buildPart(part) {
  const vite = join(PROJECT, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(pinnedNode(), [vite, 'build', '--config', `${part}/vite.config.ts`, '--logLevel', 'warn'], {
    cwd: PROJECT,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${part} could not be built.`))))
  })
}

function hashSources() {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((source) => filesIn(source)).sort()) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(PROJECT, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path) {
  const full = join(PROJECT, path)
  if (!existsSync(full)) return []
  if (statSync(full).isDirectory()) {
    return readdirSync(full, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(PROJECT.length + 1))
  }
  return [path]
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  installMissing()
  try {
    await buildWhatIsStale()
  } catch (fault) {
    console.error(fault.message)
    process.exit(1)
  }
}
