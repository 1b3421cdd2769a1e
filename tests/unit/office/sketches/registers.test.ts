import { describe, expect, it } from 'vitest'
import { covers, estimateOf, mergeText, registersOf, textOf } from '../../../../office/sketches/registers.ts'
import { estimateRiders, parseSketch } from '../../../../shared/upstream/rider-sketch.ts'
import { aSketch } from '../../../support/office/a-day-sheet.ts'

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

describe('registers', () => {
  it.each([0, 1, 50, 3_000, 9_000])('stand for the sketch of %i riders, letter for letter', (riders) => {
    const text = aSketch(range(0, riders))
    expect(textOf(registersOf(text))).toBe(text)
    expect(estimateOf(registersOf(text))).toBe(estimateRiders(parseSketch(text)!))
  })

  it('merged stand for the riders of both, each once', () => {
    const both = registersOf(aSketch(range(0, 700)))
    expect(mergeText(both, aSketch(range(500, 6_500)))).toBe(true)
    expect(textOf(both)).toBe(aSketch(range(0, 6_500)))
    expect(mergeText(both, aSketch(range(100, 200)))).toBe(false)
  })

  it('know whether they cover others', () => {
    const many = registersOf(aSketch(range(0, 100)))
    expect(covers(many, registersOf(aSketch(range(0, 50))))).toBe(true)
    expect(covers(many, registersOf(aSketch(range(90, 300))))).toBe(false)
  })
})
