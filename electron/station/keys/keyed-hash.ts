import { createHmac } from 'node:crypto'

/** What a keyed hash is of; two purposes never give the same hash for the same text. */
export type HashPurpose = 'phone-tail' | `scheme:${string}`

/** HMAC-SHA256 under the station's key, as 32 hex digits. Without the key it tells nothing, at any other station neither. */
export type KeyedHash = (purpose: HashPurpose, text: string) => string

export function createKeyedHash(key: Uint8Array): KeyedHash {
  return (purpose, text) => createHmac('sha256', key).update(`${purpose}\0${text}`).digest('hex').slice(0, 32)
}
