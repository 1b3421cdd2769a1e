import { argon2, timingSafeEqual } from 'node:crypto'

/** OWASP's second choice of parameters for Argon2id: 19 MiB, two passes, one lane; some 40 ms of a server. */
export const COST: HashCost = Object.freeze({ memory: 19 * 1024, passes: 2, parallelism: 1 })

export type HashCost = { readonly memory: number; readonly passes: number; readonly parallelism: number }

const TAG_BYTES = 32

/** Hashes a password with Argon2id (RFC 9106), off the main thread, in PHC form: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string, salt: Buffer, cost: HashCost = COST): Promise<string> {
  const hash = await derive(password, salt, cost)
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(salt)}$${bare(hash)}`
}

export async function isPassword(password: string, kept: string): Promise<boolean> {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(kept)
  if (!found) return false
  const [, memory, passes, parallelism, salt = '', hash = ''] = found
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const expected = Buffer.from(hash, 'base64')
  const given = await derive(password, Buffer.from(salt, 'base64'), cost)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function derive(password: string, nonce: Buffer, cost: HashCost): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFC'), 'utf8')
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce, tagLength: TAG_BYTES, ...cost }, (fault, hash) =>
      fault ? reject(fault) : resolve(hash),
    )
  })
}

/** As PHC strings write bytes: base64 without padding. */
function bare(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
