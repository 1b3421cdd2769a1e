/** Base64url without padding (RFC 4648, section 5), for what runs in Node and in a browser alike. */
export function bytesToBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The bytes, or null for what is not base64url or is not written in its one way. */
export function base64UrlToBytes(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let buffer = 0
  let bits = 0
  let to = 0
  for (let at = 0; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at)] ?? NO_LETTER
    if (value === NO_LETTER) return null
    buffer = ((buffer << 6) | value) & 0xff_ffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[to++] = (buffer >>> bits) & 255
    }
  }
  return (buffer & ((1 << bits) - 1)) === 0 ? bytes : null
}

const CHUNK = 8_192
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const NO_LETTER = 255
/** By character code. */
const VALUES = new Uint8Array(128).fill(NO_LETTER)
for (let value = 0; value < ALPHABET.length; value++) VALUES[ALPHABET.charCodeAt(value)] = value
