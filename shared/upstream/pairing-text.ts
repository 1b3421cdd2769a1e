/**
 * What the office's pairing QR code says: `RSO1`, then in base32 the 10 bytes of the pairing code and the office's
 * address in UTF-8. Letters and digits only, so that a keyboard-wedge scanner types it under any input method.
 */
import { decodeBase32, encodeBase32 } from '../rider-code/base32.ts'

const PREFIX = 'RSO1'
const CODE_BYTES = 10
const LONGEST_ADDRESS = 120

export type Pairing = { readonly officeAddress: string; readonly pairingCode: string }

export function formatPairing({ officeAddress, pairingCode }: Pairing): string {
  const code = decodeBase32(pairingCode)
  if (code?.length !== CODE_BYTES || !isOfficeAddress(officeAddress)) throw new Error('This cannot be paired with.')
  return PREFIX + encodeBase32(new Uint8Array([...code, ...new TextEncoder().encode(officeAddress)]))
}

/** The pairing of a scanned text, or null for any other text. */
export function parsePairing(text: string): Pairing | null {
  const letters = text.trim().toUpperCase()
  const bytes = letters.startsWith(PREFIX) ? decodeBase32(letters.slice(PREFIX.length)) : null
  if (!bytes || bytes.length <= CODE_BYTES) return null
  const officeAddress = decodeUtf8(bytes.subarray(CODE_BYTES))
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
