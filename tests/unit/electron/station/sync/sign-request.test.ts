import { createHash, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newSigningKey, signingKeyOf } from '../../../../../electron/station/keys/rider-code-keys.ts'
import { signatureHeaders } from '../../../../../electron/station/sync/sign-request.ts'
import { parseSignature, parseSignatureInput, signatureBase } from '../../../../../shared/upstream/signature-base.ts'

const key = signingKeyOf(newSigningKey())
const NOW = Date.parse('2026-01-13T02:00:00.900Z')

describe('a signed request', () => {
  it('says who sent it, when, and with what body', () => {
    const body = Buffer.from('{"sheets":[]}')
    const headers = signatureHeaders(key, { method: 'PUT', path: '/v1/stations/x/day-sheets', body }, NOW)
    const contentDigest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`
    expect(headers['content-digest']).toBe(contentDigest)
    const parameters = parseSignatureInput(headers['signature-input']!)
    expect(parameters).toEqual({ created: 1_768_269_600, keyId: key.keyId, hasDigest: true })
    const base = signatureBase(
      { method: 'PUT', path: '/v1/stations/x/day-sheets', query: '?', contentDigest },
      parameters!,
    )
    const signature = Buffer.from(parseSignature(headers['signature']!)!, 'base64')
    expect(verify(null, Buffer.from(base), key.publicKey, signature)).toBe(true)
  })

  it('signs path and query apart, and no digest without a body', () => {
    const headers = signatureHeaders(key, { method: 'GET', path: '/v1/trail?from=7' }, NOW)
    expect(headers['content-digest']).toBeUndefined()
    const parameters = parseSignatureInput(headers['signature-input']!)!
    const base = signatureBase({ method: 'GET', path: '/v1/trail', query: '?from=7' }, parameters)
    const signature = Buffer.from(parseSignature(headers['signature']!)!, 'base64')
    expect(verify(null, Buffer.from(base), key.publicKey, signature)).toBe(true)
  })
})
