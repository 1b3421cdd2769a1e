import { chmod, copyFile, open } from 'node:fs/promises'
import { isOfDisk } from './copy-if-readable.ts'

/**
 * Copies a file and waits for the disk to have it, all by other threads. Answers false where the disk cannot give all of
 * the file, and throws where it is the copy that cannot be written.
 */
export async function copyBeside(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to)
  } catch (fault) {
    if (isOfDisk(fault) && !(await isReadable(from))) return false
    throw fault
  }
  await chmod(to, 0o600)
  const copy = await open(to, 'r+')
  try {
    await copy.sync()
    return true
  } finally {
    await copy.close()
  }
}

async function isReadable(file: string): Promise<boolean> {
  const opened = await open(file)
  try {
    const bytes = Buffer.alloc(BYTES_AT_A_TIME)
    while ((await opened.read(bytes)).bytesRead > 0);
    return true
  } catch (fault) {
    if (isOfDisk(fault)) return false
    throw fault
  } finally {
    await opened.close()
  }
}

const BYTES_AT_A_TIME = 1_048_576
