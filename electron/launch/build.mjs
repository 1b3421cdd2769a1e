/**
 * Builds whatever is stale into dist/: the station's screens and the three bundles that run on Node or in Electron, and,
 * in a folder of its own, the office.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installMissing } from './install-missing.mjs'
import { PROJECT, pinnedNode } from './project.mjs'

const DIST = join(PROJECT, 'dist')
const OFFICE = 'office'
const CONFIGURATION = ['package.json', 'package-lock.json', 'tsconfig.json']
const PRODUCTS = {
  station: {
    stamp: join(DIST, 'built-from'),
    sources: ['electron', 'renderer', 'shared', 'assets', ...CONFIGURATION],
    parts: ['renderer', 'electron/main', 'electron/preload', 'electron/browser-host'],
    outputs: () => (existsSync(DIST) ? readdirSync(DIST).filter((name) => name !== OFFICE) : []),
  },
  office: {
    stamp: join(DIST, OFFICE, 'built-from'),
    sources: ['office', 'shared', 'renderer/theme', 'renderer/components', 'renderer/i18n/areas.ts', ...CONFIGURATION],
    parts: ['office', 'office/page'],
    outputs: () => [OFFICE],
  },
}

/** @param {'station' | 'office'} name */
export async function buildWhatIsStale(name) {
  const { stamp, sources, parts, outputs } = PRODUCTS[name]
  const hash = hashSources(sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  console.log('Building …')
  for (const output of outputs()) rmSync(join(DIST, output), { recursive: true, force: true })
  await Promise.all(parts.map(buildPart))
  writeFileSync(stamp, hash)
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

function hashSources(sources) {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((source) => filesIn(source)).sort()) {
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
    for (const name of Object.keys(PRODUCTS)) await buildWhatIsStale(name)
  } catch (fault) {
    console.error(fault.message)
    process.exit(1)
  }
}
