import { closeSync, copyFileSync, openSync, readSync } from 'node:fs'

/**
 * Copies a file, and answers false where the disk cannot give all of it. Throws where it is the copy that cannot be
 * written: the code of a failed copy does not say which of the two it was.
 */
export function copyIfReadable(from: string, to: string): boolean {
  try {
    copyFileSync(from, to)
    return true
  } catch (fault) {
    if (isOfDisk(fault) && !isReadable(from)) return false
    throw fault
  }
}

function isReadable(file: string): boolean {
  const descriptor = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(BYTES_AT_A_TIME)
    while (readSync(descriptor, bytes) > 0);
    return true
  } catch (fault) {
    if (isOfDisk(fault)) return false
    throw fault
  } finally {
    closeSync(descriptor)
  }
}

/** Whether a disk could not give or take something. */
export function isOfDisk(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'EIO'
}

const BYTES_AT_A_TIME = 1_048_576
