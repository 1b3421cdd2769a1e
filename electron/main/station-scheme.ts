import { protocol, type Session } from 'electron'
import { readPageFile } from '../hosts/read-page-file.ts'
import { SECURITY_HEADERS } from '../hosts/security-headers.ts'
import { STATION_ORIGIN } from './station-origin.ts'

/**
 * Makes `station:` a scheme like https: it has an origin, is secure enough for a camera, and can be fetched from.
 * To be called before the application is ready.
 */
export function registerStationScheme(): void {
  const scheme = new URL(STATION_ORIGIN).protocol.slice(0, -1)
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])
}

/** Answers the addresses of the station's own scheme from the built screens, and from nowhere else. */
export function servePages(session: Session, pagesDir: string): void {
  session.protocol.handle(new URL(STATION_ORIGIN).protocol.slice(0, -1), async (request) => {
    const url = new URL(request.url)
    const isOurs = request.method === 'GET' && `${url.protocol}//${url.host}` === STATION_ORIGIN
    const file = isOurs ? await readPageFile(pagesDir, url.pathname) : undefined
    if (!file) return new Response('Nothing is here.', { status: 404, headers: { ...SECURITY_HEADERS } })
    return new Response(file.bytes, { headers: { ...SECURITY_HEADERS, 'content-type': file.contentType } })
  })
}
