import { createHash } from 'node:crypto'
import type { Office } from '../office.ts'

/** A secret that is shown once: 256 random bits. Only its hash is kept. */
export function newSecret({ randomBytes }: Pick<Office, 'randomBytes'>): string {
  return randomBytes(32).toString('base64url')
}

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
