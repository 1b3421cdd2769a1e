import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto'

/** A public key that rider codes may be signed with. */
export type IssuerKey = { readonly keyId: string; readonly publicKey: KeyObject }

/** The key pair a station signs its own rider codes with. */
export type SigningKey = IssuerKey & { readonly privateKey: KeyObject }

/** SubjectPublicKeyInfo of an Ed25519 key up to its 32 bytes (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

export function newSigningKey(): Buffer {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })
}

export function signingKeyOf(pkcs8: Uint8Array): SigningKey {
  const privateKey = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey)
  return { privateKey, publicKey, keyId: keyIdOf(publicKeyBytes(publicKey)) }
}

/** The issuer key of 32 bytes written as 64 hex digits. */
export function issuerKeyOf(publicKeyHex: string): IssuerKey {
  const bytes = Buffer.from(publicKeyHex, 'hex')
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI_HEAD, bytes]), format: 'der', type: 'spki' })
  return { publicKey, keyId: keyIdOf(bytes) }
}

export function publicKeyHexOf(key: IssuerKey): string {
  return publicKeyBytes(key.publicKey).toString('hex')
}

export function signRiderCode(key: SigningKey, signedBytes: Uint8Array): Buffer {
  return signBytes(null, signedBytes, key.privateKey)
}

export function isSignedBy(key: IssuerKey, signedBytes: Uint8Array, signature: Uint8Array): boolean {
  return verifyBytes(null, signedBytes, key.publicKey, signature)
}

function publicKeyBytes(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length)
}

function keyIdOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 12)
}
