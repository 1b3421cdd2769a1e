import { describe, expect, it } from 'vitest'
import { COST, hashPassword, isPassword } from '../../../../office/officers/password-hash.ts'

describe('a password hash', () => {
  it('is Argon2id at the cost that OWASP names, with its salt, and fits its password alone', async () => {
    const kept = await hashPassword('correct horse', Buffer.alloc(16, 7))
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$BwcHBwcHBwcHBwcHBwcHBw\$[A-Za-z0-9+/]{43}$/)
    expect(COST).toEqual({ memory: 19_456, passes: 2, parallelism: 1 })
    expect(await isPassword('correct horse', kept)).toBe(true)
    expect(await isPassword('correct horsf', kept)).toBe(false)
    expect(await isPassword('correct horse', '')).toBe(false)
  })
})
