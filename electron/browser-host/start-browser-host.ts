import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { signalPaths } from '../../shared/contract/signal-paths.ts'
import { stationContract } from '../../shared/contract/station-contract.ts'
import { readPageFile } from '../hosts/read-page-file.ts'
import { SECURITY_HEADERS } from '../hosts/security-headers.ts'
import type { Station } from '../station/station.ts'
import { createAccessTokens } from './access-tokens.ts'
import { cookieName, guardRequest } from './guard-request.ts'
import { readInput } from './read-input.ts'
import { createScreenPresence } from './screen-presence.ts'
import { refusedInput, sendEnvelope, sendText, turnAway } from './send-answer.ts'
import { createSignalStreams } from './signal-streams.ts'

export type BrowserHostOptions = {
  readonly station: Station
  /** The built screens. */
  readonly pagesDir: string
  /** 0 lets the system choose. */
  readonly port: number
  readonly absenceMs?: number
}

export type BrowserHost = {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** The address to type or click; good until the host ends. */
  readonly address: string
  /** The address of one page of ours, good for opening once. */
  addressOnce(path: string): string
  /** Ends all streams and connections. The station is left open. */
  close(): Promise<void>
}

/** Serves a station and its screens to browsers of this machine, and to nobody else. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { station } = options
  const tokens = createAccessTokens()
  const streams = createSignalStreams()
  const presence = createScreenPresence((screenId) => station.forgetScreen({ screenId }), options.absenceMs)
  const endings = signalPaths(stationContract).map((path) =>
    station.listen(path, (signal) => streams.send(path, signal)),
  )

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    if (!request.url?.startsWith('/')) return sendText(response, 400, 'Not so.')
    const url = new URL(origin + request.url)
    const guarded = guardRequest(request, origin, tokens)
    if (guarded === 'no-token' && request.method === 'GET' && url.pathname === '/') return admit(url, response)
    if (guarded !== 'admitted') return turnAway(guarded, response)
    if (request.method === 'GET' && url.searchParams.has('token')) return admit(url, response)
    if (request.method === 'POST' && url.pathname.startsWith('/call/')) return answerCall(url, request, response)
    if (request.method !== 'GET') return sendText(response, 405, 'Not so.')
    if (url.pathname === '/listen') return openStream(url, request, response)
    return sendPage(url.pathname, response)
  }

  function admit(url: URL, response: ServerResponse) {
    const secret = tokens.exchange(url.searchParams.get('token') ?? '')
    if (secret === undefined) {
      return sendText(response, 403, 'This address needs the token that the station printed when it started.')
    }
    url.searchParams.delete('token')
    response.setHeader('set-cookie', `${cookieName(origin)}=${secret}; HttpOnly; SameSite=Strict; Path=/`)
    response.writeHead(303, { location: `/${url.search}`, 'cache-control': 'no-store' }).end()
  }

  async function answerCall(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const screenId = knownScreenId(request.headers['x-screen-id'])
    if (screenId === undefined) return sendEnvelope(response, refusedInput('The screen does not say which one it is.'))
    presence.noteCall(screenId)
    const read = await readInput(request)
    if (!read.ok) return sendEnvelope(response, { ok: false, refusal: read.refusal })
    sendEnvelope(response, await station.dispatch(callPath(url), read.input, { screenId }))
  }

  function openStream(url: URL, request: IncomingMessage, response: ServerResponse) {
    const screenId = knownScreenId(url.searchParams.get('screen'))
    if (screenId === undefined) return sendText(response, 400, 'The screen does not say which one it is.')
    streams.open(request, response, presence.arrive(screenId))
  }

  async function sendPage(path: string, response: ServerResponse): Promise<void> {
    const file = await readPageFile(options.pagesDir, path)
    if (!file) return sendText(response, 404, 'Nothing is here.')
    const caching = file.isLasting ? 'private, max-age=31536000, immutable' : 'no-cache'
    response.writeHead(200, { 'content-type': file.contentType, 'cache-control': caching }).end(file.bytes)
  }

  return {
    origin,
    address: addressWith(origin, tokens.lasting, '/'),
    addressOnce: (path) => addressWith(origin, tokens.issueOnce(), path),
    async close() {
      for (const end of endings) end()
      presence.close()
      streams.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function addressWith(origin: string, token: string, path: string): string {
  const url = new URL(path, origin)
  url.searchParams.set('token', token)
  return url.href
}

/** A path that cannot be decoded is left as it is: there is no such call. */
function callPath(url: URL): string {
  const written = url.pathname.slice('/call/'.length)
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

const SCREEN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function knownScreenId(given: unknown): string | undefined {
  return typeof given === 'string' && SCREEN_ID.test(given) ? given : undefined
}
