/**
 * A street office of the least kind: a real server on loopback that keeps what the protocol says it keeps, in memory,
 * and can be told to fail in every way that a network and a server fail.
 */
import { createHash, verify } from 'node:crypto'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { issuerKeyOf } from '../../electron/station/keys/rider-code-keys.ts'
import type { RevokedCodes } from '../../shared/upstream/downlink.ts'
import { PROBLEM_MEDIA_TYPE } from '../../shared/upstream/problem.ts'
import { parseSignature, parseSignatureInput, signatureBase } from '../../shared/upstream/signature-base.ts'
import { AnOfficeLedger, type Refusal, refusal } from './an-office-ledger.ts'

/** What goes wrong with a request; null for nothing. */
export type OfficeFault =
  /** The connection breaks off before the request is looked at, or after all that it asks for was done. */
  | 'drop-before'
  | 'cut-after'
  /** Half of the answer, and then nothing, or the end. */
  | 'half-answer'
  | 'hang'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }

export type AnOffice = {
  readonly address: string
  readonly ledger: AnOfficeLedger
  /** Each request as it came: method, path, headers and body. */
  readonly received: readonly string[]
  /** Decides of each request what goes wrong with it. */
  failWith(fault: OfficeFault | null | ((path: string) => OfficeFault | null)): void
  close(): Promise<void>
}

export type OfficeOptions = {
  readonly tls?: { readonly cert: string; readonly key: string }
  readonly ledger?: AnOfficeLedger
  readonly now?: () => number
}

/** Opens an office, which is then somebody's to close. */
export async function openOffice({
  tls,
  ledger = new AnOfficeLedger(),
  now = Date.now,
}: OfficeOptions = {}): Promise<AnOffice> {
  const received: string[] = []
  let faultOf: (path: string) => OfficeFault | null = () => null
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request)
    const path = request.url ?? '/'
    received.push(`${request.method} ${path}\n${JSON.stringify(request.headers)}\n${body.toString('utf8')}`)
    const fault = faultOf(path)
    if (fault === 'drop-before') return void request.socket.destroy()
    if (fault === 'hang') return
    if (typeof fault === 'object' && fault) return void response.writeHead(fault.status, fault.headers).end(fault.body)
    const answer = answerTo(ledger, request, body, now())
    if (fault === 'cut-after') return void request.socket.destroy()
    const text = answer.body === undefined ? '' : JSON.stringify(answer.body)
    const headers = { 'content-type': answer.type, 'content-length': Buffer.byteLength(text), ...answer.headers }
    response.writeHead(answer.status, headers)
    if (fault !== 'half-answer') return void response.end(text)
    response.write(text.slice(0, text.length / 2), () => request.socket.destroy())
  }
  const server = tls ? https.createServer(tls, handle) : http.createServer(handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return {
    address: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    ledger,
    received,
    failWith(fault) {
      faultOf = typeof fault === 'function' ? fault : () => fault
    },
    close,
  }
}

type Answer = {
  readonly status: number
  readonly type: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

function answerTo(ledger: AnOfficeLedger, request: IncomingMessage, body: Buffer, now: number): Answer {
  try {
    return route(ledger, request, body, now)
  } catch (fault) {
    if (!isRefusal(fault)) throw fault
    const { name, status, ...more } = fault
    const problem = { type: `urn:rider-station:${name}`, title: name, status, ...more }
    return { status, type: PROBLEM_MEDIA_TYPE, body: problem }
  }
}

function route(ledger: AnOfficeLedger, request: IncomingMessage, body: Buffer, now: number): Answer {
  const url = new URL(request.url ?? '/', 'http://office')
  if (url.pathname === '/v1/enrolments') {
    const enrolment = JSON.parse(body.toString()) as { publicKey: string }
    checkSignature(request, body, [enrolment.publicKey])
    return json(ledger.enrol(enrolment))
  }
  const [, stationId = '', rest = ''] = /^\/v1\/stations\/([a-z0-9]+)\/(.+)$/.exec(url.pathname) ?? []
  checkSignature(request, body, ledger.keysOf(stationId))
  if (rest === 'day-sheets') return json(ledger.takeBatch(stationId, JSON.parse(body.toString()), now))
  if (rest === 'revoked-codes' && request.method === 'PUT') {
    const { codeIds } = JSON.parse(body.toString()) as RevokedCodes
    ledger.revoked.push(...codeIds)
    const sentDown = ledger.sentDown['revoked-codes'].codeIds
    ledger.sentDown['revoked-codes'] = { codeIds: [...new Set([...sentDown, ...codeIds])] }
    return { status: 204, type: 'application/json' }
  }
  if (rest === 'downlink' || rest === 'revoked-codes') return withEtag(request, ledger.sentDown[rest])
  const trail = /^series\/([0-9a-f]+)\/trail$/.exec(rest)
  if (trail) return json(ledger.trail(stationId, trail[1] ?? '', Number(url.searchParams.get('from'))))
  throw refusal('not-found', 404)
}

function withEtag(request: IncomingMessage, value: unknown): Answer {
  const etag = `"${createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)}"`
  if (request.headers['if-none-match'] === etag) return { status: 304, type: 'application/json', headers: { etag } }
  return { ...json(value), headers: { etag } }
}

function json(body: unknown): Answer {
  return { status: 200, type: 'application/json', body }
}

/** As RFC 9421 has it verified; the digest as RFC 9530. */
function checkSignature(
  { headers, method = '', url = '' }: IncomingMessage,
  body: Buffer,
  keys: readonly string[],
): void {
  const input = parseSignatureInput(String(headers['signature-input']))
  const signature = parseSignature(String(headers['signature']))
  if (!input || !signature) throw refusal('not-signed', 401)
  const key = keys.map(issuerKeyOf).find(({ keyId }) => keyId === input.keyId)
  if (!key) throw refusal('unknown-station', 401)
  const { pathname: path, search } = new URL(url, 'http://office')
  const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`
  if (body.length > 0 && headers['content-digest'] !== digest) throw refusal('not-signed', 401)
  const parts = { method, path, query: search || '?', ...(body.length > 0 && { contentDigest: digest }) }
  const isGood = verify(null, Buffer.from(signatureBase(parts, input)), key.publicKey, Buffer.from(signature, 'base64'))
  if (!isGood || input.hasDigest !== body.length > 0) throw refusal('not-signed', 401)
}

function isRefusal(fault: unknown): fault is Refusal {
  return typeof fault === 'object' && fault !== null && 'status' in fault && 'name' in fault
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}
