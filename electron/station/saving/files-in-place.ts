import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { SavingPlace } from '../../../shared/saving/saving-place.ts'
import { folderOfPlace } from './folder-of-place.ts'

/** The files inside a place whose names end in one of these ways, by name, or null when the place is not there. */
export function filesInPlace(dataDir: string, place: SavingPlace, ends: readonly string[]): string[] | null {
  try {
    const folder = folderOfPlace(dataDir, place)
    if (folder === null) return null
    // Files and nothing else: what a link leads to may lie anywhere.
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .filter((name) => ends.includes(extname(name).toLowerCase()))
      .sort((a, b) => a.localeCompare(b))
  } catch {
    return null // Pulled out or not ours to read: for the attendant it is not there.
  }
}

export type FileInPlace = { readonly place: SavingPlace; readonly fileName: string }

/** The beginning of one of these files, up to so many bytes, or null when it is not there. */
export function readFileInPlace(
  dataDir: string,
  { place, fileName }: FileInPlace,
  { ends, atMostBytes }: { readonly ends: readonly string[]; readonly atMostBytes: number },
): Buffer | null {
  if (!filesInPlace(dataDir, place, ends)?.includes(fileName)) return null
  try {
    const folder = folderOfPlace(dataDir, place)
    if (folder === null) return null
    const descriptor = openSync(join(folder, fileName), 'r')
    try {
      const bytes = Buffer.alloc(atMostBytes)
      return bytes.subarray(0, readSync(descriptor, bytes))
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return null
  }
}
