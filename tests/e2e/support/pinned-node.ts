import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from './project-dir.ts'

/** The Node that the project pins, else the one that runs this. */
export function pinnedNode(): string {
  const pinned = join(projectDir, 'node_modules', 'node', 'bin', 'node')
  return existsSync(pinned) ? pinned : process.execPath
}
