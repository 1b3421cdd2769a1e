/**
 * What a station signs of a request: HTTP Message Signatures (RFC 9421) with Ed25519 over the method, the path, the
 * query and, where there is a body, its Content-Digest (RFC 9530). Not the authority: a proxy may change it. `created` tells when;
 * the office does not refuse by it, since a station's clock may be wrong and every request is idempotent.
 *
 *     signature-input: station=("@method" "@path" "@query" "content-digest");created=1763800000;keyid="…";alg="ed25519"
 */
export type SignedParts = {
  /** Upper case. */
  readonly method: string
  /** The path of the address, as sent. */
  readonly path: string
  /** The query of the address with its question mark; `?` alone for none. */
  readonly query: string
  /** The value of the Content-Digest header; absent without a body. */
  readonly contentDigest?: string
}

export type SignatureParameters = {
  /** Seconds since 1970. */
  readonly created: number
  /** The first 12 hex digits of the SHA-256 of the public key. */
  readonly keyId: string
}

export const SIGNATURE_LABEL = 'station'

/** The inner list and parameters of `Signature-Input`, which the signature covers too. */
export function signatureParams({ contentDigest }: SignedParts, { created, keyId }: SignatureParameters): string {
  const components = ['"@method"', '"@path"', '"@query"', ...(contentDigest === undefined ? [] : ['"content-digest"'])]
  return `(${components.join(' ')});created=${created};keyid="${keyId}";alg="ed25519"`
}

/** The signature base (RFC 9421, 2.5): the very text that is signed. */
export function signatureBase(parts: SignedParts, parameters: SignatureParameters): string {
  const lines = [`"@method": ${parts.method}`, `"@path": ${parts.path}`, `"@query": ${parts.query}`]
  if (parts.contentDigest !== undefined) lines.push(`"content-digest": ${parts.contentDigest}`)
  lines.push(`"@signature-params": ${signatureParams(parts, parameters)}`)
  return lines.join('\n')
}

/** Reads what `signatureParams` writes, in a `Signature-Input` header; null for any other. */
export function parseSignatureInput(header: string): (SignatureParameters & { readonly hasDigest: boolean }) | null {
  const found =
    /^station=\("@method" "@path" "@query"( "content-digest")?\);created=(\d{1,12});keyid="([0-9a-f]{12})";alg="ed25519"$/.exec(
      header.trim(),
    )
  return found ? { hasDigest: found[1] !== undefined, created: Number(found[2]), keyId: found[3] ?? '' } : null
}

/** The bytes of a `Signature` header in base64, or null: `station=:…:`. */
export function parseSignature(header: string): string | null {
  return /^station=:([A-Za-z0-9+/]{86}==):$/.exec(header.trim())?.[1] ?? null
}
