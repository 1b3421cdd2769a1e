import type { ServerResponse } from 'node:http'
import type { Envelope } from '../../shared/contract/envelope.ts'
import type { Guarded } from './guard-request.ts'

export function turnAway(why: Exclude<Guarded, 'admitted'>, response: ServerResponse): void {
  sendText(response, why === 'no-token' ? 401 : 403, 'This station answers only its own screens.')
}

export function refusedInput(message: string): Envelope {
  return { ok: false, refusal: { code: 'invalid-input', message } }
}

export function sendEnvelope(response: ServerResponse, envelope: Envelope): void {
  // After a refused body the rest of it is not read, so the connection cannot be used again.
  const connection = response.req.complete ? 'keep-alive' : 'close'
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store', connection })
  response.end(JSON.stringify(envelope))
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(text)
}
