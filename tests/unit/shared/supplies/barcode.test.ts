import { describe, expect, it } from 'vitest'
import { barcodeSchema } from '../../../../shared/supplies/barcode.ts'
import { isBarcode } from '../../../../shared/supplies/is-barcode.ts'

describe('a barcode of goods', () => {
  // Published examples: GS1's own 4006381333931, 73513537 (EAN-8) and 036000291452 (UPC-A).
  it.each(['4006381333931', '73513537', '036000291452', '6901234567892'])('takes %s', (barcode) => {
    expect(isBarcode(barcode)).toBe(true)
  })

  it.each([
    '4006381333932',
    '0060381333931',
    '73513538',
    '123',
    '',
    '40063813339310',
    '４００６３８１３３３９３１',
    'RS1ABC',
  ])('refuses %s', (text) => {
    expect(isBarcode(text)).toBe(false)
  })

  it('finds every single wrong digit', () => {
    const barcode = '4006381333931'
    for (let at = 0; at < barcode.length; at++) {
      for (const digit of '0123456789') {
        const typed = barcode.slice(0, at) + digit + barcode.slice(at + 1)
        expect(isBarcode(typed)).toBe(typed === barcode)
      }
    }
  })

  it('is one and the same as a UPC-A and as an EAN-13', () => {
    expect(barcodeSchema.parse('036000 291452')).toBe(barcodeSchema.parse('0036000291452'))
  })
})
