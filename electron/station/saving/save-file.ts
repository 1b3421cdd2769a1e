import { closeSync, fsyncSync, lstatSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { SavedFile, SavingPlace } from '../../../shared/saving/saving-place.ts'
import { folderOfPlace } from './folder-of-place.ts'

export type FileToSave = { readonly fileName: string; readonly bytes: Uint8Array }

/** The folders inside a place by name, or null when it is not there. */
export function foldersInPlace(dataDir: string, place: SavingPlace): string[] | null {
  try {
    const folder = folderOfPlace(dataDir, place)
    if (folder === null) return null
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort((a, b) => a.localeCompare(b))
  } catch {
    return null // Pulled out or not ours to read: for the attendant it is not there.
  }
}

/** Saves a file beside what is there, never over it, and only says "saved" when it is on the disk. */
export function saveFile(dataDir: string, place: SavingPlace, { fileName, bytes }: FileToSave): SavedFile {
  try {
    const folder = folderOfPlace(dataDir, place)
    if (folder === null) return { outcome: 'not-saved', reason: 'folder-missing' }
    const name = freeName(folder, fileName)
    const fullPath = join(folder, name)
    writeForGood(fullPath, bytes)
    return { outcome: 'saved', fileName: name, fullPath }
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EIO') {
      return { outcome: 'not-saved', reason: 'folder-missing' }
    }
    if (code === 'ENOSPC' || code === 'EDQUOT') return { outcome: 'not-saved', reason: 'no-space' }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      return { outcome: 'not-saved', reason: 'not-writable' }
    throw fault
  }
}

/** Writes all of a new file or leaves nothing of it: half a list under a good name would be taken for the whole. */
function writeForGood(fullPath: string, bytes: Uint8Array): void {
  const descriptor = openSync(fullPath, 'wx', 0o600)
  let isWhole = false
  try {
    writeFileSync(descriptor, bytes)
    fsyncSync(descriptor)
    isWhole = true
  } finally {
    closeSync(descriptor)
    if (!isWhole) rmSync(fullPath, { force: true })
  }
}

/** `counts.csv`, or `counts (2).csv` when that is taken, be it by a link that leads nowhere. */
function freeName(folder: string, fileName: string): string {
  const end = extname(fileName)
  const stem = fileName.slice(0, fileName.length - end.length)
  let name = fileName
  for (let copy = 2; lstatSync(join(folder, name), { throwIfNoEntry: false }); copy++) name = `${stem} (${copy})${end}`
  return name
}
