import { readdirSync } from 'node:fs'

/** The names in a folder; none in one that is not there yet. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
    throw fault
  }
}
