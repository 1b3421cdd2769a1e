import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

export type PinHash = { readonly salt: Buffer; readonly hash: Buffer }

/** 32 MiB and some 80 ms of a mini-PC for each guess. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const HASH_BYTES = 32

/** Hashes a PIN with scrypt (RFC 7914) and a salt of its own, off the main thread. */
export async function hashPin(pin: string, salt: Buffer = randomBytes(16)): Promise<PinHash> {
  const hash = await new Promise<Buffer>((resolve, reject) => {
    scrypt(pin, salt, HASH_BYTES, COST, (fault, key) => (fault ? reject(fault) : resolve(key)))
  })
  return { salt, hash }
}

export async function isPin(pin: string, kept: PinHash): Promise<boolean> {
  const { hash } = await hashPin(pin, kept.salt)
  return timingSafeEqual(hash, kept.hash)
}
