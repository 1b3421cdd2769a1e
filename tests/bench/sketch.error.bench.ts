import { createHmac } from 'node:crypto'
import { estimateOf, mergeText, noRiders } from '../../office/sketches/registers.ts'
import {
  addToSketch,
  formatSketch,
  type RiderSketch,
  SKETCH_STANDARD_ERROR,
} from '../../shared/upstream/rider-sketch.ts'
import type { Figure } from './figure.ts'

const RIDERS = 100_000
const STATIONS = 50
/** Keys that riders are hashed with: each office has one of its own. */
const OFFICES = 5

/** How far the number of distinct riders of many stations is off, at the worst of some offices. */
export const figure: Figure = {
  name: 'sketch.error',
  unit: '%',
  target: { of: 'value', atMost: 2 },
  async measure() {
    const errors = Array.from({ length: OFFICES }, (_, office) => {
      const key = Buffer.alloc(32, office + 1)
      const sketches = Array.from({ length: STATIONS }, (): RiderSketch => new Map())
      for (let rider = 0; rider < RIDERS; rider++) {
        const hash = createHmac('sha256', key).update(`r-${rider}`).digest()
        // Each comes to one, two or three of the stations.
        for (let visit = 0; visit <= rider % 3; visit++) {
          addToSketch(sketches[(rider * 7 + visit * 13) % STATIONS] as RiderSketch, hash)
        }
      }
      const union = noRiders()
      for (const sketch of sketches) mergeText(union, formatSketch(sketch))
      return (Math.abs(estimateOf(union) - RIDERS) / RIDERS) * 100
    })
    const notes = [
      `off by ${errors.map((error) => `${error.toFixed(2)} %`).join(', ')}; the floor is one standard error`,
    ]
    return { value: Math.max(...errors), floor: SKETCH_STANDARD_ERROR * 100, notes }
  },
}
