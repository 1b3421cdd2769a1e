import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import {
  parseSignature,
  parseSignatureInput,
  type SignatureParameters,
  signatureBase,
} from '../../shared/upstream/signature-base.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import type { Call } from '../http/route.ts'

export type Signed = Pick<Call, 'headers' | 'rawBody' | 'sent'>

export type ReadSignature = SignatureParameters & { readonly signature: Buffer; readonly contentDigest?: string }

/**
 * Reads the signature headers of a request and checks that its digest is that of its body. Whether a key fits is
 * `isSignedBy`'s to say.
 */
export function readSignature({ headers, rawBody }: Signed): ReadSignature {
  const input = parseSignatureInput(headerOf(headers, 'signature-input'))
  const signature = parseSignature(headerOf(headers, 'signature'))
  if (!input || signature === null)
    throw new OfficeProblem('not-signed', 'The signature headers are missing or malformed.')
  const { created, keyId } = input
  const parts = { created, keyId, signature: Buffer.from(signature, 'base64') }
  if (rawBody.length === 0 && !input.hasDigest) return parts
  const contentDigest = headerOf(headers, 'content-digest')
  const expected = `sha-256=:${createHash('sha256').update(rawBody).digest('base64')}:`
  if (!input.hasDigest || contentDigest !== expected) {
    throw new OfficeProblem('not-signed', 'The digest of the body is missing or is another.')
  }
  return { ...parts, contentDigest }
}

/** The id of the key that a request says it is signed with. */
export function keyIdOfSignature(headers: Signed['headers']): string {
  const input = parseSignatureInput(headerOf(headers, 'signature-input'))
  if (!input) throw new OfficeProblem('not-signed', 'The signature headers are missing or malformed.')
  return input.keyId
}

export function isSignedBy(
  publicKey: string,
  { signature, contentDigest, ...parameters }: ReadSignature,
  { sent }: Signed,
): boolean {
  const parts = contentDigest === undefined ? sent : { ...sent, contentDigest }
  return isSignature(publicKey, signatureBase(parts, parameters), signature)
}

/** Whether an Ed25519 signature over a text fits a public key in hex. */
export function isSignature(publicKey: string, text: string, signature: Uint8Array): boolean {
  const key = keyOf(publicKey)
  return key !== null && verify(null, Buffer.from(text, 'utf8'), key, signature)
}

const MOST_KEYS = 10_000
const keys = new Map<string, KeyObject | null>()
const ED25519_SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/** A key is made ready once: OpenSSL takes longer for that than for a signature. Null for 32 bytes that are none. */
function keyOf(publicKey: string): KeyObject | null {
  const known = keys.get(publicKey)
  if (known !== undefined) return known
  if (keys.size >= MOST_KEYS) keys.clear()
  const key = readKey(publicKey)
  keys.set(publicKey, key)
  return key
}

function readKey(publicKey: string): KeyObject | null {
  try {
    const spki = Buffer.concat([ED25519_SPKI_PREFIX, Buffer.from(publicKey, 'hex')])
    return createPublicKey({ key: spki, format: 'der', type: 'spki' })
  } catch {
    return null
  }
}

function headerOf(headers: Signed['headers'], name: string): string {
  const value = headers[name]
  return typeof value === 'string' ? value : ''
}
