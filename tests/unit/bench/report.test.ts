import { describe, expect, it } from 'vitest'
import { parseBenchArguments } from '../../bench/bench-arguments.ts'
import type { Figure, Measurement, Target } from '../../bench/figure.ts'
import { judge, tabulate } from '../../bench/report.ts'

function aFigure(target: Target): Figure {
  return { name: 'a.figure', unit: 'ms', target, measure: () => Promise.reject(new Error('not called')) }
}

const isMet = (target: Target, measurement: Measurement) => judge(aFigure(target), measurement).misses.length === 0

describe('judging a figure', () => {
  it('compares the value, its ratio to the floor, or what lies beyond the floor', () => {
    expect(isMet({ of: 'value', atMost: 300 }, { value: 300, floor: 1 })).toBe(true)
    expect(isMet({ of: 'value', atMost: 300 }, { value: 301, floor: 1 })).toBe(false)
    expect(isMet({ of: 'ratio', atLeast: 1.08 }, { value: 110, floor: 100 })).toBe(true)
    expect(isMet({ of: 'ratio', atLeast: 1.08 }, { value: 110, floor: 100, ratio: 1.01 })).toBe(false)
    expect(isMet({ of: 'beyond-floor', atMost: 50 }, { value: 70, floor: 20 })).toBe(true)
    expect(isMet({ of: 'beyond-floor', atMost: 50 }, { value: 71, floor: 20 })).toBe(false)
  })

  it('takes what a figure says lies beyond its floor before the difference of the two', () => {
    const target: Target = { of: 'beyond-floor', atMost: 50 }
    expect(isMet(target, { value: 60, floor: 20, beyond: 51 })).toBe(false)
    expect(isMet(target, { value: 80, floor: 20, beyond: 50 })).toBe(true)
  })

  it('does not take a number that is none for met', () => {
    expect(isMet({ of: 'ratio', atMost: 1.5 }, { value: 0, floor: 0 })).toBe(false)
  })

  it('misses when a condition beside the target does not hold', () => {
    expect(isMet({ of: 'value', atMost: 1 }, { value: 0, floor: 0, violations: ['One was read wrongly.'] })).toBe(false)
  })

  it('tells what was missed apart from what was not measured', () => {
    const figure = aFigure({ of: 'value', atMost: 1 })
    const table = tabulate([
      judge(figure, { value: 2, floor: 1 }),
      { figure, measurement: null, misses: ['no camera'] },
    ])
    expect(table).toContain('MISSED')
    expect(table).toContain('NOT MEASURED')
  })
})

describe('the arguments of the bench', () => {
  it('takes a prefix and options in either form', () => {
    expect(parseBenchArguments(['--only', 'qr', '--qr-images=/pictures', '--runs', '3'])).toEqual({
      only: 'qr',
      options: { 'qr-images': '/pictures', runs: '3' },
    })
    expect(parseBenchArguments([])).toEqual({ only: '', options: {} })
  })
})
