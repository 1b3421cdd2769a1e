import type { IncomingMessage } from 'node:http'
import type { Refusal } from '../../shared/contract/envelope.ts'
import { MAX_INPUT_LENGTH } from '../../shared/contract/plain-input.ts'

export type ReadInput =
  | { readonly ok: true; readonly input: unknown }
  | { readonly ok: false; readonly refusal: Refusal }

/** No character of JSON takes more than three bytes of UTF-8 for one unit of its length. */
const MAX_BYTES = 3 * MAX_INPUT_LENGTH

/** Reads the input of a call: JSON, or nothing at all. */
export async function readInput(request: IncomingMessage): Promise<ReadInput> {
  if (request.headers['content-type']?.split(';')[0] !== 'application/json') return refused('The input is not JSON.')
  const pieces: Buffer[] = []
  let length = 0
  // What is too large is still read for a while, and dropped, so that the refusal arrives instead of a reset.
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += piece.length
    if (length <= MAX_BYTES) pieces.push(piece)
    else pieces.length = 0
    if (length > 10 * MAX_BYTES) break
  }
  if (length > MAX_BYTES) return refused('The input is too large.')
  const text = Buffer.concat(pieces).toString('utf8')
  if (text.length > MAX_INPUT_LENGTH) return refused('The input is too large.')
  if (text === '') return { ok: true, input: undefined }
  try {
    return { ok: true, input: JSON.parse(text) }
  } catch {
    return refused('The input is not JSON.')
  }
}

function refused(message: string): ReadInput {
  return { ok: false, refusal: { code: 'invalid-input', message } }
}
