import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  addToSketch,
  estimateRiders,
  formatSketch,
  mergeSketch,
  parseSketch,
  type RiderSketch,
  SKETCH_STANDARD_ERROR,
} from '../../../../shared/upstream/rider-sketch.ts'

const hashOf = (rider: number) => createHmac('sha256', 'key of the office').update(`r-${rider}`).digest()

function sketchOf(from: number, to: number): RiderSketch {
  const sketch: RiderSketch = new Map()
  for (let rider = from; rider < to; rider++) addToSketch(sketch, hashOf(rider))
  return sketch
}

describe('a sketch of distinct riders', () => {
  it.each([0, 1, 2, 10, 100, 1_000, 20_000, 60_000, 150_000])(
    'estimates %i riders within three standard errors',
    (riders) => {
      const error = Math.abs(estimateRiders(sketchOf(0, riders)) - riders)
      expect(error).toBeLessThanOrEqual(3 * SKETCH_STANDARD_ERROR * riders)
    },
  )

  it('counts a rider once, however often and wherever seen', () => {
    const here = sketchOf(0, 300)
    const there = sketchOf(100, 400)
    mergeSketch(here, there)
    mergeSketch(here, there)
    expect(formatSketch(here)).toBe(formatSketch(sketchOf(0, 400)))
  })

  it.each([0, 1, 500, 4_000, 50_000])('of %i riders travels as a text and is the same afterwards', (riders) => {
    const sketch = sketchOf(0, riders)
    const text = formatSketch(sketch)
    expect(text.length).toBeLessThanOrEqual(16_384)
    expect(new Map([...parseSketch(text)!].sort())).toEqual(new Map([...sketch].sort()))
  })

  it('is told from a text that is none', () => {
    const text = formatSketch(sketchOf(0, 5))
    const entry = text.slice(0, 4)
    for (const bad of ['A', '!!!!', `${text}=`, text.slice(1), entry + entry, 'AAAA', '____']) {
      expect(parseSketch(bad), bad).toBeNull()
    }
  })
})
