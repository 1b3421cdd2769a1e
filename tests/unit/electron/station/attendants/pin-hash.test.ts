import { describe, expect, it } from 'vitest'
import { hashPin, isPin } from '../../../../../electron/station/attendants/pin-hash.ts'

describe('the hash of a PIN', () => {
  it('is salted, knows its PIN again, and costs a guesser 32 MiB of memory', async () => {
    const [one, other] = await Promise.all([hashPin('246810'), hashPin('246810')])
    expect(one.hash.equals(other.hash)).toBe(false)
    expect(await isPin('246810', one)).toBe(true)
    expect(await isPin('246811', one)).toBe(false)
    // RFC 7914 by another way: the same cost gives the same hash.
    const { scryptSync } = await import('node:crypto')
    const expected = scryptSync('246810', one.salt, 32, { N: 32_768, r: 8, p: 1, maxmem: 2 ** 26 })
    expect(one.hash.equals(expected)).toBe(true)
  })
})
