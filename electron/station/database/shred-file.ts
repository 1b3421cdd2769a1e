import { closeSync, fstatSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'

const ZEROS = Buffer.alloc(1_048_576)

/** Overwrites a file and then removes it: what is only removed can be read from the disk for a long time. */
export function shredFile(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    const { size } = fstatSync(descriptor)
    for (let at = 0; at < size; ) at += writeSync(descriptor, ZEROS, 0, Math.min(ZEROS.length, size - at), at)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  rmSync(file)
}
