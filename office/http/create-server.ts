import { Socket } from 'node:net'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Office } from '../office.ts'
import type { Caller } from '../officers/caller.ts'
import { type Credentials, identifyCaller } from '../officers/identify-caller.ts'
import { identifyStation, refuseUnknownKey } from '../pairing/identify-station.ts'
import { OfficeProblem } from './office-problem.ts'
import { readPageFile } from './read-page-file.ts'
import { problemOf, refuse } from './refuse.ts'
import type { Answer, Call, Route } from './route.ts'
import { SECURITY_HEADERS, STRICT_TRANSPORT } from './security-headers.ts'
import { sessionOf } from './session-cookie.ts'

export type ServerOptions = {
  readonly office: Office
  readonly routes: readonly Route[]
  readonly log: (line: string) => void
  /** The built page, if there is one. */
  readonly pagesDir?: string
  /** Certificate and key, when the office speaks TLS itself. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer }
  /** Whether a reverse proxy stands in front, whose X-Forwarded headers are to be believed. */
  readonly isBehindProxy?: boolean
  readonly limits?: ServerLimits
}

/** How long a request may take to arrive, and how long a connection may lie still: otherwise, and while it is answered. */
export type ServerLimits = { readonly requestMs: number; readonly stillMs: number; readonly answerMs: number }

const BODY_LIMIT = 1_048_576

/**
 * Whoever sends a byte now and then holds no connection open for good. A kiosk gives up after 180 s, and is not to be
 * cut off before that over a slow line. A large answer waits in line and takes its time, with nothing to send meanwhile.
 */
const LIMITS: ServerLimits = { requestMs: 240_000, stillMs: 120_000, answerMs: 600_000 }

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller
    pieces: Buffer
  }
}

/** The office's door: every route of the list, with who may call it, what it takes and how it refuses. */
export function createServer(options: ServerOptions): FastifyInstance {
  const { office, routes, log, tls, limits = LIMITS } = options
  const server = fastify({
    // The one proxy in front and nobody before it: what a caller wrote itself is not believed.
    trustProxy: options.isBehindProxy === true && ((_address, hop) => hop === 0),
    exposeHeadRoutes: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: limits.requestMs,
    connectionTimeout: limits.stillMs,
    forceCloseConnections: true,
    // No longer than a request's head may be: what is too long for a name is refused by its schema.
    routerOptions: { maxParamLength: 16_384 },
    frameworkErrors: (fault, _request, reply) => void refuse(reply as FastifyReply, problemOf(fault)),
    ...(tls ? { https: tls } : {}),
  }) as unknown as FastifyInstance
  server.decorateRequest('caller')
  server.decorateRequest('pieces')
  server.removeAllContentTypeParsers()
  // Bodies stay bytes until it is clear whose they are: a signature covers them as they came.
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    request.pieces = body as Buffer
    done(null, undefined)
  })
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS)
    if (request.protocol === 'https') reply.header('strict-transport-security', STRICT_TRANSPORT)
  })
  server.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/v1/')
    const file = isPage && options.pagesDir ? await readPageFile(options.pagesDir, request.url) : undefined
    if (!file) return refuse(reply, new OfficeProblem('not-found', ''))
    reply.header('cache-control', file.isLasting ? 'private, max-age=31536000, immutable' : 'no-cache')
    return reply.type(file.contentType).send(file.bytes)
  })
  let hasSaidOutdated = false
  server.setErrorHandler((fault, request, reply) => {
    const problem = problemOf(fault)
    if (problem.problem === 'outdated' && !hasSaidOutdated) {
      hasSaidOutdated = true
      log(problem.message)
    }
    if (problem.problem === 'internal') {
      log(`${request.method} ${request.routeOptions.url}: ${fault instanceof Error ? fault.stack : fault}`)
    }
    return refuse(reply, problem)
  })
  for (const route of routes) addRoute(server, office, route, limits)
  return server
}

function addRoute(server: FastifyInstance, office: Office, route: Route, { stillMs, answerMs }: ServerLimits): void {
  server.route({
    method: route.method,
    url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    // Before the body is read: a stranger's megabytes are nobody's.
    onRequest: async (request) => {
      guardOrigin(request)
      if (route.access.by === 'station') await refuseUnknownKey(office, request.headers)
      request.caller = await identifyCaller(office, route.access, credentialsOf(request))
    },
    handler: async (request, reply) => {
      mayLieStill(request, answerMs)
      try {
        return send(reply, await answer(office, route, request))
      } finally {
        mayLieStill(request, stillMs)
      }
    },
  })
}

/** A call that came by no network has no connection that could lie still. */
function mayLieStill({ raw: { socket } }: FastifyRequest, forMs: number): void {
  if (socket instanceof Socket) socket.setTimeout(forMs)
}

async function answer(office: Office, route: Route, request: FastifyRequest): Promise<Answer> {
  const rawBody = request.pieces ?? Buffer.alloc(0)
  const [path = '', query] = request.raw.url?.split(/\?(.*)/s, 2) ?? []
  const sent = { method: request.method, path, query: `?${query ?? ''}` }
  const params = route.params ? parse(route.params, request.params, 'path') : undefined
  const identifyAgain = () => identifyCaller(office, route.access, credentialsOf(request))
  let { caller } = request
  if (route.access.by === 'station') {
    const stationId = (params as { stationId: string }).stationId
    const signed = { headers: request.headers, rawBody, sent }
    caller = await identifyStation(office, signed, stationId, route.access.isCheckedLater === true)
  }
  // A body takes its time, in which rights may have ended.
  if (route.access.by === 'officer' && route.body) {
    caller = await identifyAgain()
  }
  if (caller.kind === 'officer' && caller.mustChange && !MAY_BEFORE_CHANGE.has(route.operation)) {
    throw new OfficeProblem('not-allowed', 'Choose a password of your own first.')
  }
  if (route.headers) parse(route.headers, request.headers, 'headers')
  const call: Call = {
    office,
    caller,
    params,
    query: route.query ? parse(route.query, request.query, 'query') : undefined,
    body: route.body ? parse(route.body, readJson(request, rawBody), 'body') : undefined,
    rawBody,
    headers: request.headers,
    sent,
    isEncrypted: request.protocol === 'https',
    origin: `${request.protocol}://${request.host}`,
    isAwaited: () => !request.raw.socket.destroyed,
    identifyAgain,
  }
  return route.handle(call)
}

function credentialsOf({ headers }: FastifyRequest): Credentials {
  return { session: sessionOf(headers.cookie), authorization: headers.authorization }
}

/** What an officer whose password somebody else chose may do. */
const MAY_BEFORE_CHANGE: ReadonlySet<string> = new Set(['getMe', 'changePassword', 'signOut'])

/**
 * A page of another site cannot act in an officer's name: the cookie is not sent along (SameSite), and where a browser
 * says where a request comes from, it has to be here.
 */
function guardOrigin(request: FastifyRequest): void {
  const { origin } = request.headers
  if (request.method === 'GET') return
  const isForeign = origin !== undefined && origin !== `${request.protocol}://${request.host}`
  if (isForeign || request.headers['sec-fetch-site'] === 'cross-site') {
    throw new OfficeProblem('not-allowed', 'The request comes from a page of another site.')
  }
}

function readJson(request: FastifyRequest, rawBody: Buffer): unknown {
  const type = request.headers['content-type']?.split(';')[0]?.trim()
  if (type !== 'application/json') throw new OfficeProblem('not-valid', 'The body is not application/json.')
  try {
    return JSON.parse(rawBody.toString('utf8'))
  } catch {
    throw new OfficeProblem('not-valid', 'The body is not JSON.')
  }
}

function parse(schema: z.ZodType, value: unknown, where: string): unknown {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new OfficeProblem('not-valid', `${[where, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'not valid'}`)
}

function send(reply: FastifyReply, { status, body, contentType, headers = {} }: Answer): FastifyReply {
  reply.status(status).headers(headers)
  if (body === undefined) return reply.send()
  reply.type(contentType ?? 'application/json; charset=utf-8')
  return reply.send(contentType === undefined ? JSON.stringify(body) : body)
}
