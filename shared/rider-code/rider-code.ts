/**
 * The rider code `RS1`: what a station signs so that any station trusting it can check a rider in, offline and
 * without knowing the rider.
 *
 * Text: `RS1`, then 85 bytes in base32 (136 letters and digits): 139 characters of QR's alphanumeric mode, which fit
 * QR version 6 at level M (154). Bytes, big-endian:
 *
 * | bytes | what                                                                    |
 * |-------|-------------------------------------------------------------------------|
 * | 1     | version: 1                                                              |
 * | 6     | issuer key id: the start of the SHA-256 of the issuer's public key      |
 * | 8     | rider id: random                                                        |
 * | 2     | serial: tells apart the codes of one rider, so that one can be revoked  |
 * | 2     | issue day: days since 1970-01-01, the first day on which it is valid    |
 * | 2     | expiry day: the last day on which it is valid                           |
 * | 64    | Ed25519 signature (RFC 8032) over `RS1` in ASCII and the 21 bytes above |
 */
import { decodeBase32, encodeBase32 } from './base32.ts'

export type RiderCodeFields = {
  /** 12 hex digits. */
  readonly issuerKeyId: string
  /** 16 hex digits. */
  readonly riderId: string
  /** 0-65535. */
  readonly serial: number
  readonly issueDay: number
  readonly expiryDay: number
}

export type ParsedRiderCode = {
  readonly fields: RiderCodeFields
  /** What the signature covers. */
  readonly signedBytes: Uint8Array
  readonly signature: Uint8Array
}

export const RIDER_CODE_PREFIX = 'RS1'
const FIELD_BYTES = 21
const SIGNATURE_BYTES = 64
const VERSION = 1

/** The length of every rider code's text. */
export const RIDER_CODE_LENGTH = RIDER_CODE_PREFIX.length + ((FIELD_BYTES + SIGNATURE_BYTES) * 8) / 5

/** The bytes to sign for a code with these fields. */
export function bytesToSign(fields: RiderCodeFields): Uint8Array {
  const bytes = new Uint8Array(FIELD_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, VERSION)
  bytes.set(hexToBytes(fields.issuerKeyId), 1)
  bytes.set(hexToBytes(fields.riderId), 7)
  view.setUint16(15, fields.serial)
  view.setUint16(17, fields.issueDay)
  view.setUint16(19, fields.expiryDay)
  return withPrefix(bytes)
}

/** The text of a code from its signed bytes and its signature. */
export function formatRiderCode(signedBytes: Uint8Array, signature: Uint8Array): string {
  const bytes = new Uint8Array(FIELD_BYTES + SIGNATURE_BYTES)
  bytes.set(signedBytes.subarray(RIDER_CODE_PREFIX.length))
  bytes.set(signature, FIELD_BYTES)
  return RIDER_CODE_PREFIX + encodeBase32(bytes)
}

/**
 * Reads the form of a code, and says nothing of its signature. Upper and lower case alike, since a scanner may have
 * caps lock on; anything else of another form is null.
 */
export function parseRiderCode(text: string): ParsedRiderCode | null {
  if (text.length !== RIDER_CODE_LENGTH || !/^[0-9A-Za-z]*$/.test(text)) return null
  const letters = text.toUpperCase()
  if (!letters.startsWith(RIDER_CODE_PREFIX)) return null
  const bytes = decodeBase32(letters.slice(RIDER_CODE_PREFIX.length))
  if (!bytes || bytes[0] !== VERSION) return null
  const view = new DataView(bytes.buffer)
  return {
    fields: {
      issuerKeyId: bytesToHex(bytes.subarray(1, 7)),
      riderId: bytesToHex(bytes.subarray(7, 15)),
      serial: view.getUint16(15),
      issueDay: view.getUint16(17),
      expiryDay: view.getUint16(19),
    },
    signedBytes: withPrefix(bytes.subarray(0, FIELD_BYTES)),
    signature: bytes.slice(FIELD_BYTES),
  }
}

function withPrefix(fieldBytes: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(RIDER_CODE_PREFIX.length + FIELD_BYTES)
  bytes.set(new TextEncoder().encode(RIDER_CODE_PREFIX))
  bytes.set(fieldBytes, RIDER_CODE_PREFIX.length)
  return bytes
}

function bytesToHex(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return hex
}

function hexToBytes(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length / 2)
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)
  return bytes
}
