import { describe, expect, it } from 'vitest'
import { dateFormat, numberFormat } from '../../../../shared/languages/intl-formats.ts'

const HOUR = { hour: '2-digit', hourCycle: 'h23' } as const

describe('a formatter', () => {
  it('is made once for all who want the same', () => {
    expect(dateFormat('en-GB', { ...HOUR, timeZone: 'UTC' })).toBe(dateFormat('en-GB', { ...HOUR, timeZone: 'UTC' }))
    expect(numberFormat('en-GB', { style: 'percent' })).toBe(numberFormat('en-GB', { style: 'percent' }))
  })

  it('is another for another zone, another language and other options', () => {
    expect(dateFormat('en-GB', { ...HOUR, timeZone: 'UTC' }).format(0)).toBe('00')
    expect(dateFormat('en-GB', { ...HOUR, timeZone: 'Asia/Shanghai' }).format(0)).toBe('08')
    expect(numberFormat('en-GB', {}).format(1234.5)).toBe('1,234.5')
    expect(numberFormat('de-DE', {}).format(1234.5)).toBe('1.234,5')
    expect(numberFormat('en-GB', { maximumFractionDigits: 0 }).format(1234.4)).toBe('1,234')
  })

  it('is not made for a zone that there is not', () => {
    expect(() => dateFormat('en-GB', { timeZone: 'Mars/Olympus' })).toThrow(RangeError)
    expect(() => dateFormat('en-GB', { timeZone: 'Mars/Olympus' })).toThrow(RangeError)
  })
})
