import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files below a folder whose raw bytes hold the text: what a thief with a hex editor would find. */
export function tracesOf(text: string, folder: string): string[] {
  const sought = Buffer.from(text)
  return filesBelow(folder).filter((file) => readFileSync(file).includes(sought))
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
