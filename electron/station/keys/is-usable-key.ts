import { signingKeyOf } from './rider-code-keys.ts'

/** What a key of the station's own is for. */
export type KeyPurpose = 'rider-code-signing' | 'keyed-hash'

export const HASH_KEY_BYTES = 32

/** Whether bytes from the vault can be a key for its purpose. Another key of the same kind, as one altered in its random part is, looks as good. */
export function isUsableKey(purpose: KeyPurpose, bytes: Uint8Array): boolean {
  if (purpose === 'keyed-hash') return bytes.length === HASH_KEY_BYTES
  try {
    return signingKeyOf(bytes).privateKey.asymmetricKeyType === 'ed25519'
  } catch {
    return false // Node has another code for each way in which bytes make no sense.
  }
}

/** A key in the vault is none: the database is broken, though SQLite finds nothing wrong with it. */
export class UnusableKey extends Error {
  override readonly name = 'UnusableKey'

  constructor(purpose: KeyPurpose) {
    super(`the vault holds no usable key for ${purpose}`)
  }
}
