import { randomBytes, timingSafeEqual } from 'node:crypto'

export type AccessTokens = {
  /** The token of this start, for the printed address: good until the host ends. */
  readonly lasting: string
  /** A token for one page of our own, good once: command lines can be read by others on this machine. */
  issueOnce(): string
  /** Exchanges a token for the secret of the cookie; undefined when the token is not ours. */
  exchange(token: string): string | undefined
  admits(cookieSecret: string | undefined): boolean
}

export function createAccessTokens(): AccessTokens {
  const lasting = newSecret()
  const cookieSecret = newSecret()
  const once = new Set<string>()
  return {
    lasting,
    issueOnce() {
      const token = newSecret()
      once.add(token)
      return token
    },
    exchange: (token) => (once.delete(token) || isSame(token, lasting) ? cookieSecret : undefined),
    admits: (given) => given !== undefined && isSame(given, cookieSecret),
  }
}

function newSecret(): string {
  return randomBytes(24).toString('base64url')
}

function isSame(given: string, secret: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(secret)
  return a.length === b.length && timingSafeEqual(a, b)
}
