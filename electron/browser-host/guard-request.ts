import type { IncomingMessage } from 'node:http'
import type { AccessTokens } from './access-tokens.ts'

export type Guarded = 'admitted' | 'wrong-host' | 'wrong-origin' | 'no-token'

/**
 * Who may speak to the station over HTTP: a page of our own, in a browser that came with our token. A foreign page
 * that points its own name at this address (DNS rebinding) betrays itself by its Host or Origin.
 */
export function guardRequest(request: IncomingMessage, own: string, tokens: AccessTokens): Guarded {
  const { host, origin, cookie } = request.headers
  if (`http://${host}` !== own) return 'wrong-host'
  if (request.method === 'GET' ? origin !== undefined && origin !== own : origin !== own) return 'wrong-origin'
  if (request.headers['sec-fetch-site'] === 'cross-site') return 'wrong-origin'
  return tokens.admits(cookieValue(cookie, cookieName(own))) ? 'admitted' : 'no-token'
}

/** Browsers share cookies between ports, so the port is in the name. */
export function cookieName(own: string): string {
  return `rider-station-${new URL(own).port}`
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2)
    if (key === name) return value
  }
  return undefined
}
