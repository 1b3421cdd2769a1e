import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SavingPlace } from '../../../shared/saving/saving-place.ts'
import { findSavingRoots, isFolder } from './saving-roots.ts'

/** The folder of a place, or null when a name in it could lead out of its root, or is not there or not to be read. */
export function folderOfPlace(dataDir: string, { rootId, folders }: SavingPlace): string | null {
  const root = findSavingRoots(dataDir).find((one) => one.rootId === rootId)
  if (!root || folders.some((name) => name === '.' || name === '..' || /[/\\\0:]/.test(name))) return null
  if (root.kind === 'station') makeFolder(root.path)
  const folder = join(root.path, ...folders)
  return isFolder(folder) ? folder : null
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch {
    // A full or broken disk: what is not there is not saved to.
  }
}
