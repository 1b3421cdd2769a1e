import { describe, expect, it } from 'vitest'
import { formatsFor } from '../../../../../office/page/i18n/formats.ts'

const NOON = Date.parse('2026-11-22T12:05:00+08:00')

describe('numbers and dates', () => {
  it.each([
    ['zh-CN', '2026年11月', '11月22日', '11月22日 12:05'],
    ['en', 'November 2026', '22 Nov', '22 Nov 12:05'],
    ['ug', '2026-\u2060يىلى نويابىر', '22-\u2060نويابىر', '22-\u2060نويابىر 12:05'],
  ] as const)('are written as a reader of %s writes them', (language, month, day, moment) => {
    const formats = formatsFor(language, 'Asia/Shanghai')
    expect(formats.month('2026-11-22')).toBe(month)
    expect(formats.day('2026-11-22')).toBe(day)
    expect(formats.moment(NOON)).toBe(moment)
  })

  it('say with a sign what grew and what shrank, and with none what stayed', () => {
    const { change } = formatsFor('en', 'Asia/Shanghai')
    expect([0.124, -0.05, 0].map(change)).toEqual(['+12.4%', '-5%', '0%'])
  })

  it('keep the sign before the number where one reads from right to left', () => {
    const numbers = formatsFor('ug', 'Asia/Shanghai')
    expect([numbers.number(-5), numbers.compact(-1_200)]).toEqual(['\u2066-5\u2069', '\u2066-1.2K\u2069'])
    expect([numbers.number(5), formatsFor('en', 'Asia/Shanghai').number(-5)]).toEqual(['5', '-5'])
  })

  it('are times of the office, wherever they are read', () => {
    expect(formatsFor('en', 'Asia/Urumqi').moment(NOON)).toBe('22 Nov 10:05')
  })
})
