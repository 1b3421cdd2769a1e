import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Puts what is in a file on the disk. A rename may get there before it. */
export function syncFile(file: string): void {
  sync(file, 'r+')
}

/** Puts renames in a folder on the disk. Windows has no such call for folders, and its file system writes names in order. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r')
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
