import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BenchOptions, NotMeasured } from './figure.ts'

export type QrImages = { readonly folder: string; readonly images: readonly QrImage[] }
export type QrImage = { readonly file: string; readonly expected: string }

/**
 * The photographs to read: `--qr-images DIR`, else the environment's QR_IMAGES, else `shared/qr-images` beside the
 * checkout or beside one of the folders it lies in. Each has a manifest.json with the expected texts.
 */
export function findQrImages(options: BenchOptions): QrImages {
  const named = options['qr-images'] ?? process.env['QR_IMAGES']
  const folder = named ? folderWithManifest(named) : foldersAround().find((at) => existsSync(join(at, 'manifest.json')))
  if (!folder) throw new NotMeasured('there is no shared/qr-images beside the checkout; name it by --qr-images DIR.')
  const { images } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { images: readonly QrImage[] }
  return { folder, images }
}

function folderWithManifest(folder: string): string {
  if (existsSync(join(folder, 'manifest.json'))) return folder
  throw new NotMeasured(`there is no manifest.json in ${folder}.`)
}

function foldersAround(): readonly string[] {
  const folders: string[] = []
  let at = dirname(fileURLToPath(new URL('../..', import.meta.url)))
  for (let up = dirname(at); ; at = up, up = dirname(at)) {
    folders.push(join(at, 'shared', 'qr-images'))
    if (up === at) return folders
  }
}
