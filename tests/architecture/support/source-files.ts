import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))

/** The folders that the product is written in. */
export const SOURCE_FOLDERS = ['electron', 'renderer', 'shared', 'office'] as const

export const CODE = /\.(ts|tsx|mts|mjs)$/

/** Every file below some folders of the project, by its path with forward slashes; a folder that is not there has none. */
export function filesIn(folders: readonly string[]): string[] {
  return folders.flatMap(filesBelow).sort()
}

export function textOf(file: string): string {
  return readFileSync(join(PROJECT, file), 'utf8')
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(PROJECT, join(entry.parentPath, entry.name)).split(sep).join('/'))
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
    throw fault
  }
}
