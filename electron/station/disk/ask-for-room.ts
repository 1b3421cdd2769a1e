import { statfsSync } from 'node:fs'

/** Throws as the disk itself does, `ENOSPC`, but before so many bytes are written to a folder in vain. */
export function askForRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize >= bytes) return
  throw Object.assign(new Error(`There is no room for ${bytes} bytes in ${folder}.`), { code: 'ENOSPC' })
}
