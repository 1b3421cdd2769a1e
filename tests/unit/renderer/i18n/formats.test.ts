import { describe, expect, it } from 'vitest'
import { formatsFor } from '../../../../renderer/i18n/formats.ts'

const SUNDAY = Date.parse('2026-11-22T00:05:00+08:00')

describe('dates and times', () => {
  it('are written as the readers of each language write them', () => {
    expect(formatsFor('zh-CN', 'Asia/Shanghai').day(SUNDAY)).toBe('11月22日星期日')
    expect(formatsFor('en', 'Asia/Shanghai').day(SUNDAY)).toBe('Sunday 22 November')
    expect(formatsFor('ug', 'Asia/Shanghai').day(SUNDAY)).toBe('22-\u2060نويابىر، يەكشەنبە')
    expect(formatsFor('ug', 'Asia/Shanghai').date(SUNDAY)).toBe('2026-\u2060يىلى 22-\u2060نويابىر')
  })

  it('are those of the station: in Urumqi it is still Saturday', () => {
    expect(formatsFor('en', 'Asia/Urumqi').day(SUNDAY)).toBe('Saturday 21 November')
    expect(formatsFor('ug', 'Asia/Urumqi').time(SUNDAY)).toBe('22:05')
  })

  it('count 24 hours, and midnight is 00', () => {
    for (const language of ['zh-CN', 'en', 'ug'] as const) {
      expect(formatsFor(language, 'Asia/Shanghai').time(SUNDAY)).toBe('00:05')
    }
  })

  it('give a business date no zone that could turn it into the day before', () => {
    for (const zone of ['Pacific/Honolulu', 'Pacific/Kiritimati']) {
      expect(formatsFor('en', zone).businessDay('2026-11-22')).toBe('22 November')
      expect(formatsFor('ug', zone).businessDay('2026-11-22')).toBe('22-\u2060نويابىر')
      expect(formatsFor('zh-CN', zone).businessDate('2028-11-24')).toBe('2028年11月24日')
      expect(formatsFor('en', zone).businessDate('2028-11-24')).toBe('24 November 2028')
      expect(formatsFor('ug', zone).businessDate('2028-11-24')).toBe('2028-\u2060يىلى 24-\u2060نويابىر')
    }
  })
})

describe('expiry dates', () => {
  it('have their year, and months have names to choose by', () => {
    const formats = (language: 'zh-CN' | 'en' | 'ug') => formatsFor(language, 'Pacific/Honolulu')
    expect(formats('zh-CN').businessDate('2027-06-30')).toBe('2027年6月30日')
    expect(formats('en').businessDate('2027-06-30')).toBe('30 June 2027')
    expect(formats('ug').businessDate('2027-06-30')).toBe('2027-\u2060يىلى 30-\u2060ئىيۇن')
    expect(formats('zh-CN').monthName(1)).toBe('1月')
    expect(formats('en').monthName(12)).toBe('December')
    expect(formats('ug').monthName(12)).toBe('دېكابىر')
  })
})

describe('numbers', () => {
  it('use the same digits in every language, as cards and clocks do', () => {
    for (const language of ['zh-CN', 'en', 'ug'] as const) {
      expect(formatsFor(language, 'Asia/Shanghai').number(12_345)).toBe('12,345')
    }
  })
})
