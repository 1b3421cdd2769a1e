import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SavingPlace } from '../../../shared/saving/saving-place.ts'
import { findSavingRoots, isFolder } from './saving-roots.ts'

/**
 * The folder of a place, or null when a name in it could lead out of its root, or is not there or not to be read. The
 * station's own is made when it is missing; throws what Node throws when the disk does not take it.
 */
export function folderOfPlace(dataDir: string, { rootId, folders }: SavingPlace): string | null {
  const root = findSavingRoots(dataDir).find((one) => one.rootId === rootId)
  if (!root || folders.some((name) => name === '.' || name === '..' || /[/\\\0:]/.test(name))) return null
  if (root.kind === 'station') makeFolder(root.path)
  const folder = join(root.path, ...folders)
  return isFolder(folder) ? folder : null
}

/** Where a file has its name no folder is made, and none will be found there. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault
  }
}
