import { describe, expect, it } from 'vitest'
import { cardNumberOf, groupCardNumber, parseCardNumber } from '../../../../shared/rider-code/card-number.ts'
import { fc } from '../../../support/seeded-fast-check.ts'

const aCardNumber = fc.nat({ max: 99_999_999 }).map((body) => cardNumberOf(String(body).padStart(8, '0')))

describe('a card number', () => {
  it('has 10 digits that ISO 7064 MOD 97-10 accepts', () => {
    fc.assert(
      fc.property(aCardNumber, (card) => {
        expect(card).toMatch(/^\d{10}$/)
        expect(Number(card) % 97).toBe(1)
        expect(parseCardNumber(card)).toBe(card)
      }),
    )
  })

  it('is refused with any single digit wrong', () => {
    fc.assert(
      fc.property(aCardNumber, (card) => {
        for (let at = 0; at < 10; at++) {
          for (let step = 1; step < 10; step++) {
            const wrong = card.slice(0, at) + ((Number(card[at]) + step) % 10) + card.slice(at + 1)
            expect(parseCardNumber(wrong)).toBeNull()
          }
        }
      }),
    )
  })

  it('is refused with any two neighbours swapped', () => {
    fc.assert(
      fc.property(aCardNumber, fc.nat({ max: 8 }), (card, at) => {
        fc.pre(card[at] !== card[at + 1])
        const swapped = card.slice(0, at) + card[at + 1] + card[at] + card.slice(at + 2)
        expect(parseCardNumber(swapped)).toBeNull()
      }),
    )
  })

  it('may be typed in groups and in full-width digits', () => {
    const card = cardNumberOf('12345678')
    expect(parseCardNumber(groupCardNumber(card))).toBe(card)
    expect(parseCardNumber(` ${card}\t`)).toBe(card)
    const fullWidth = card.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
    expect(parseCardNumber(fullWidth)).toBe(card)
  })

  it.each(['', '123', '12345678901', 'abcdefghij', '-123456789', '1e10', '0x12345678', '١٢٣٤٥٦٧٨٩٠'])(
    'is not %j',
    (typed) => {
      expect(parseCardNumber(typed)).toBeNull()
    },
  )
})
