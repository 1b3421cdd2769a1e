import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Node 24 as the project pins it: better-sqlite3 does not run on older ones. */
export function pinnedNode() {
  const inModules = join(PROJECT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(inModules)) return inModules
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Error(
    'Node 24 is missing from node_modules. Run `npm ci`, without --omit or --ignore-scripts, and try again.',
  )
}
