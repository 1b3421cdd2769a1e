import { describe, expect, it } from 'vitest'
import { decodeBase32, encodeBase32 } from '../../../../shared/rider-code/base32.ts'
import { fc } from '../../../support/seeded-fast-check.ts'

describe('base32', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('writes %j as RFC 4648 does, without padding', (plain, encoded) => {
    expect(encodeBase32(new TextEncoder().encode(plain))).toBe(encoded)
    expect(decodeBase32(encoded)).toEqual(new TextEncoder().encode(plain))
  })

  it('gives any bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(decodeBase32(encodeBase32(bytes))).toEqual(bytes)
      }),
    )
  })

  it('has one text for any bytes: every other is refused', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'), maxLength: 40 }),
        (text) => {
          const bytes = decodeBase32(text)
          if (bytes) expect(encodeBase32(bytes)).toBe(text)
        },
      ),
    )
    expect(decodeBase32('MZ')).toBeNull()
    expect(decodeBase32('A')).toBeNull()
    expect(decodeBase32('MZXW6===')).toBeNull()
  })
})
