import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

export type PageFile = { readonly bytes: Buffer; readonly contentType: string; readonly isLasting: boolean }

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
}

/**
 * Reads a built file of the page by its address; `/` is the page itself. Undefined for whatever is not a file of a known
 * kind inside the folder, however the path is spelt.
 */
export async function readPageFile(pagesDir: string, address: string): Promise<PageFile | undefined> {
  const inner = innerPath(address.split('?', 1)[0] ?? '')
  if (inner === undefined) return undefined
  const contentType = CONTENT_TYPES[extname(inner).toLowerCase()]
  const path = resolve(join(pagesDir, inner))
  if (contentType === undefined || !path.startsWith(resolve(pagesDir) + sep)) return undefined
  try {
    // Vite names what lies in assets/ by its content.
    return { bytes: await readFile(path), contentType, isLasting: inner.startsWith('/assets/') }
  } catch {
    // Missing, a folder, or unreadable: for a page it is not there.
    return undefined
  }
}

function innerPath(path: string): string | undefined {
  if (path === '/') return '/index.html'
  try {
    const decoded = decodeURIComponent(path)
    return /[\0\\]|(^|\/)\.\.?(\/|$)/.test(decoded) ? undefined : decoded
  } catch {
    return undefined
  }
}
