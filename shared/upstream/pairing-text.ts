/**
 * What the office's pairing QR code says: `RSO2`, then in base32 the 10 bytes of the pairing code, one byte with the
 * length of the office's address, and the address in UTF-8. Letters and digits only, so that a keyboard-wedge scanner
 * types it under any input method; with the length, since the beginning of an address may be somebody else's.
 */
import { decodeBase32, encodeBase32 } from '../rider-code/base32.ts'

export const PAIRING_PREFIX = 'RSO2'
const CODE_BYTES = 10
const LONGEST_ADDRESS = 120

/** The length of the longest pairing's text. */
export const LONGEST_PAIRING = PAIRING_PREFIX.length + Math.ceil(((CODE_BYTES + 1 + LONGEST_ADDRESS) * 8) / 5)

export type Pairing = { readonly officeAddress: string; readonly pairingCode: string }

export function formatPairing({ officeAddress, pairingCode }: Pairing): string {
  const code = decodeBase32(pairingCode)
  if (code?.length !== CODE_BYTES || !isOfficeAddress(officeAddress)) throw new Error('This cannot be paired with.')
  const address = new TextEncoder().encode(officeAddress)
  return PAIRING_PREFIX + encodeBase32(new Uint8Array([...code, address.length, ...address]))
}

/** The pairing of a scanned text, or null for any other text, and for one that is not whole. */
export function parsePairing(text: string): Pairing | null {
  const letters = text.trim().toUpperCase()
  const bytes = letters.startsWith(PAIRING_PREFIX) ? decodeBase32(letters.slice(PAIRING_PREFIX.length)) : null
  if (!bytes || bytes.length !== CODE_BYTES + 1 + (bytes[CODE_BYTES] ?? 0)) return null
  const officeAddress = decodeUtf8(bytes.subarray(CODE_BYTES + 1))
  if (officeAddress === null || !isOfficeAddress(officeAddress)) return null
  return { officeAddress, pairingCode: encodeBase32(bytes.subarray(0, CODE_BYTES)) }
}

/** An https origin, or, for an office on this very machine, a loopback http one: `https://office.example:8443`. */
export function isOfficeAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS) return false
  try {
    const { protocol, hostname, origin, username } = new URL(text)
    const isLoopback = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]'
    return origin === text && username === '' && (protocol === 'https:' || (protocol === 'http:' && isLoopback))
  } catch {
    return false
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
