import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

export type PageFile = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly contentType: string
  readonly isLasting: boolean
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.mp3': 'audio/mpeg',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Reads a built file of the screens by the path of its address; `/` is the page itself. Undefined for whatever is
 * not a file of a known kind inside the folder, however the path is spelt.
 */
export async function readPageFile(pagesDir: string, addressPath: string): Promise<PageFile | undefined> {
  const inner = decodePath(addressPath === '/' ? '/index.html' : addressPath)
  if (inner === undefined) return undefined
  const contentType = CONTENT_TYPES[extname(inner).toLowerCase()]
  const path = resolve(join(pagesDir, inner))
  if (contentType === undefined || !path.startsWith(resolve(pagesDir) + sep)) return undefined
  try {
    // Vite names what lies in assets/ by its content.
    return { bytes: new Uint8Array(await readFile(path)), contentType, isLasting: inner.startsWith('/assets/') }
  } catch {
    // Missing, a folder, or unreadable: for a screen it is not there.
    return undefined
  }
}

function decodePath(addressPath: string): string | undefined {
  try {
    const decoded = decodeURIComponent(addressPath)
    return /[\0\\]|(^|\/)\.\.?(\/|$)/.test(decoded) ? undefined : decoded
  } catch {
    return undefined
  }
}
