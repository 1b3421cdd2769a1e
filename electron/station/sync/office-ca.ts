import { X509Certificate } from 'node:crypto'

const BLOCK = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g

/**
 * The certificates of an authority that a lead installed, in PEM; null for a text that holds none, or one that is no
 * authority's: trusting the certificate of a single server is not what is asked for.
 */
export function officeAuthorities(pem: string): readonly string[] | null {
  const blocks = pem.match(BLOCK) ?? []
  const isNothingElse = pem.replaceAll(BLOCK, '').trim() === ''
  return blocks.length > 0 && isNothingElse && blocks.every(isAuthority) ? blocks : null
}

function isAuthority(block: string): boolean {
  try {
    return new X509Certificate(block).ca
  } catch {
    return false // Base64 of something else.
  }
}
