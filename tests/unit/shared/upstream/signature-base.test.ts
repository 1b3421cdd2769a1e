import { describe, expect, it } from 'vitest'
import {
  parseSignature,
  parseSignatureInput,
  signatureBase,
  signatureParams,
} from '../../../../shared/upstream/signature-base.ts'

const PARTS = { method: 'PUT', path: '/v1/x', query: '?', contentDigest: 'sha-256=:AAAA:' }
const PARAMETERS = { created: 1_763_800_000, keyId: '0123456789ab' }

describe('the base of a signature', () => {
  it('has a line for each part and one for the parameters, as RFC 9421 writes them', () => {
    expect(signatureBase(PARTS, PARAMETERS)).toBe(
      [
        '"@method": PUT',
        '"@path": /v1/x',
        '"@query": ?',
        '"content-digest": sha-256=:AAAA:',
        '"@signature-params": ("@method" "@path" "@query" "content-digest");created=1763800000;keyid="0123456789ab";alg="ed25519"',
      ].join('\n'),
    )
  })

  it('leaves the digest out of a request without a body', () => {
    const { contentDigest, ...bare } = PARTS
    expect(signatureBase(bare, PARAMETERS)).not.toContain('content-digest')
  })

  it('is read back from its header, and nothing else is', () => {
    const header = `station=${signatureParams(PARTS, PARAMETERS)}`
    expect(parseSignatureInput(header)).toEqual({ ...PARAMETERS, hasDigest: true })
    for (const bad of ['', header.replace('"@path" ', ''), header.replace('ed25519', 'hmac-sha256'), `${header};x=1`]) {
      expect(parseSignatureInput(bad), bad).toBeNull()
    }
    expect(parseSignature(`station=:${'A'.repeat(86)}==:`)).toBe(`${'A'.repeat(86)}==`)
    expect(parseSignature('station=:AAAA:')).toBeNull()
  })
})
