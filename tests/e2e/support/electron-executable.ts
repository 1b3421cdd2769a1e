import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from './project-dir.ts'

/** The Electron on this machine, if there is one. Nothing is downloaded to find out. */
export function electronExecutable(): string | undefined {
  const installed = join(projectDir, 'node_modules', 'electron')
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(installed, 'dist')
  const named = join(installed, 'path.txt')
  const path = join(folder, existsSync(named) ? readFileSync(named, 'utf8').trim() : 'electron')
  return existsSync(path) ? path : undefined
}
