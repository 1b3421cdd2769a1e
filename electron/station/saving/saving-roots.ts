import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { homedir, platform, userInfo } from 'node:os'
import { basename, join } from 'node:path'
import type { SavingRoot } from '../../../shared/saving/saving-place.ts'

/** A root with its folder on this machine; a screen is told it as part of the file that was saved. */
export type SavingRootFolder = SavingRoot & { readonly path: string }

/** Where an attendant may save to now: USB sticks first, then the account's own folders, then the station's. */
export function findSavingRoots(dataDir: string): SavingRootFolder[] {
  return [
    ...usbFolders().map(usbRoot),
    ...ownFolder('documents', 'Documents'),
    ...ownFolder('downloads', 'Downloads'),
    ...ownFolder('desktop', 'Desktop'),
    { rootId: 'station', kind: 'station', label: 'saved', path: join(dataDir, 'saved') },
  ]
}

/** Named by its path, so that another stick at the same place in the list is not taken for it. */
function usbRoot(path: string): SavingRootFolder {
  const rootId = `usb-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`
  return { rootId, kind: 'usb', label: basename(path) || path, path }
}

function ownFolder(kind: 'documents' | 'downloads' | 'desktop', name: string): SavingRootFolder[] {
  const path = join(homedir(), name)
  return existsSync(path) ? [{ rootId: kind, kind, label: name, path }] : []
}

/** Mounted sticks: below the desktop's mount folders on Linux and macOS, by drive letter on Windows. */
function usbFolders(): string[] {
  if (platform() === 'win32') return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`).filter(isFolder)
  const account = accountName()
  const mountFolders =
    platform() === 'darwin' ? ['/Volumes'] : [join('/media', account), join('/run/media', account), '/media', '/mnt']
  return mountFolders.flatMap(foldersIn).filter((path) => path !== join('/media', account))
}

function foldersIn(parent: string): string[] {
  try {
    return readdirSync(parent)
      .filter((name) => !name.startsWith('.'))
      .map((name) => join(parent, name))
      .filter(isFolder)
  } catch {
    return [] // No such mount folder on this machine, or not ours to read.
  }
}

/** An empty card reader has a drive letter, and a dead mount a name: asking what is there is an error of its own. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return 'nobody' // An account without a name, as in some containers.
  }
}
