/** Base64url without padding (RFC 4648, section 5), for what runs in Node and in a browser alike. */
export function bytesToBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The bytes, or null for what is not base64url or is not written in its one way. */
export function base64UrlToBytes(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null
  let binary: string
  try {
    binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return null // An impossible length.
  }
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
  return bytesToBase64Url(bytes) === text ? bytes : null
}

const CHUNK = 8_192
