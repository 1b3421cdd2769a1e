import { createHash, sign } from 'node:crypto'
import type { Instant } from '../../../shared/time/instant.ts'
import {
  SIGNATURE_LABEL,
  type SignedParts,
  signatureBase,
  signatureParams,
} from '../../../shared/upstream/signature-base.ts'
import type { SigningKey } from '../keys/rider-code-keys.ts'

export type UpstreamRequest = {
  readonly method: 'GET' | 'PUT' | 'POST'
  /** With its query: `/v1/stations/…/trail?from=81`. */
  readonly path: string
  /** JSON in UTF-8. */
  readonly body?: Uint8Array
}

/** The headers by which the office knows who sent a request and that nothing of it was changed on the way. */
export function signatureHeaders(key: SigningKey, request: UpstreamRequest, now: Instant): Record<string, string> {
  const parts = signedPartsOf(request)
  const parameters = { created: Math.floor(now / 1000), keyId: key.keyId }
  const signature = sign(null, Buffer.from(signatureBase(parts, parameters)), key.privateKey)
  return {
    ...(parts.contentDigest !== undefined && { 'content-digest': parts.contentDigest }),
    'signature-input': `${SIGNATURE_LABEL}=${signatureParams(parts, parameters)}`,
    signature: `${SIGNATURE_LABEL}=:${signature.toString('base64')}:`,
  }
}

function signedPartsOf({ method, path, body }: UpstreamRequest): SignedParts {
  const queryAt = path.indexOf('?')
  return {
    method,
    path: queryAt < 0 ? path : path.slice(0, queryAt),
    query: queryAt < 0 ? '?' : path.slice(queryAt),
    ...(body && { contentDigest: `sha-256=:${createHash('sha256').update(body).digest('base64')}:` }),
  }
}
