import http from 'node:http'
import https from 'node:https'
import { rootCertificates, TLSSocket } from 'node:tls'
import type { UpstreamRequest } from './sign-request.ts'
import { problemOfConnection, SyncProblem } from './sync-problem.ts'

export type OfficeAnswer = {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

export type OfficeConnection = {
  /** Sends one request and answers whatever came back, whole. Throws `SyncProblem` when nothing whole did. */
  exchange(request: UpstreamRequest, headers: Readonly<Record<string, string>>): Promise<OfficeAnswer>
  close(): void
}

export type ConnectionOptions = {
  /** An https origin, or a loopback http one. */
  readonly officeAddress: string
  /** Certificates in PEM that are trusted beside the well-known ones. */
  readonly officeCa: readonly string[]
  /** Where HTTPS_PROXY and NO_PROXY are looked up. */
  readonly environment: NodeJS.ProcessEnv
  readonly signal: AbortSignal
  readonly limits?: ConnectionLimits
}

export type ConnectionLimits = { readonly silenceMs: number; readonly wholeMs: number; readonly answerBytes: number }

/** A megabyte needs three minutes at the speed of a bad telephone line; 200,000 revoked codes are 4 MB. */
export const CONNECTION_LIMITS: ConnectionLimits = { silenceMs: 20_000, wholeMs: 180_000, answerBytes: 8_000_000 }

/**
 * A connection to an office for one round of calls. Certificates are verified whatever the environment says, against
 * the well-known authorities and the office's own if one was installed; redirects are never followed.
 */
export function openOfficeConnection(options: ConnectionOptions): OfficeConnection {
  const { officeAddress, officeCa, environment, signal, limits = CONNECTION_LIMITS } = options
  const { protocol } = new URL(officeAddress)
  const agent = protocol === 'https:' ? secureAgent(officeCa, environment) : new http.Agent({ keepAlive: true })
  const send = protocol === 'https:' ? https.request : http.request

  return {
    exchange({ method, path, body }, headers) {
      return new Promise((resolve, reject) => {
        const request = send(new URL(path, officeAddress), {
          agent,
          method,
          signal,
          timeout: limits.silenceMs,
          headers: {
            accept: 'application/json, application/problem+json',
            ...(body && { 'content-type': 'application/json', 'content-length': body.length }),
            ...headers,
          },
        })
        const giveUp = (fault: unknown) => {
          clearTimeout(patience)
          request.destroy()
          reject(problemOfConnection(fault))
        }
        const patience = setTimeout(
          () => giveUp(new SyncProblem('too-slow', 'no whole answer in time')),
          limits.wholeMs,
        )
        patience.unref()
        request.once('timeout', () => giveUp(new SyncProblem(isThere(request) ? 'too-slow' : 'unreachable', 'silence')))
        request.on('error', giveUp)
        request.once('response', (response) => {
          readWhole(response, limits.answerBytes).then((read) => {
            clearTimeout(patience)
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: read })
          }, giveUp)
        })
        request.end(body)
      })
    },
    close: () => agent.destroy(),
  }
}

/**
 * Whether the office took the call. A network that drops what it is given answers nothing at all, and one that wants a
 * sign-in first may take any call and then say nothing: only a secure connection was surely made with the office.
 */
function isThere({ socket }: http.ClientRequest): boolean {
  return socket instanceof TLSSocket ? socket.authorized : socket !== null && !socket.connecting
}

function secureAgent(officeCa: readonly string[], environment: NodeJS.ProcessEnv): https.Agent {
  return new https.Agent({
    keepAlive: true,
    ca: [...rootCertificates, ...officeCa],
    // Said out loud, because an environment variable can turn the default off.
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    proxyEnv: environment,
  })
}

async function readWhole(response: http.IncomingMessage, atMostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      bytes += part.length
      if (bytes > atMostBytes) throw new SyncProblem('broken-answer', 'the answer is too long')
      parts.push(part)
    }
  } catch (fault) {
    if (fault instanceof SyncProblem) throw fault
    throw new SyncProblem('broken-answer', 'the answer stopped half-way')
  }
  return Buffer.concat(parts)
}
