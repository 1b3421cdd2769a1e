import type { Session } from 'electron'
import { readPageFile } from '../hosts/read-page-file.ts'
import { SECURITY_HEADERS } from '../hosts/security-headers.ts'
import { isOwnAddress } from './station-origin.ts'

/**
 * Answers every https request of a session from the built screens, and from nowhere else: whatever is not a file of
 * theirs is not there, and the network is never asked.
 */
export function servePages(session: Session, pagesDir: string): void {
  session.protocol.handle('https', async (request) => {
    const isOurs = request.method === 'GET' && isOwnAddress(request.url)
    const file = isOurs ? await readPageFile(pagesDir, new URL(request.url).pathname) : undefined
    if (!file) return new Response('Nothing is here.', { status: 404, headers: { ...SECURITY_HEADERS } })
    return new Response(file.bytes, { headers: { ...SECURITY_HEADERS, 'content-type': file.contentType } })
  })
}
