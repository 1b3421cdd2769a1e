import { expect, it } from 'vitest'
import { areCounts } from '../../../../office/sheets/are-counts.ts'
import { daySheetSchema } from '../../../../shared/upstream/day-sheet.ts'
import { fc } from '../../../support/seeded-fast-check.ts'

const aName = fc.constantFrom(
  'visits',
  'a',
  'hour:08',
  'item:mask',
  'Item',
  '',
  'a b',
  'x'.repeat(41),
  'n:',
  '__proto__',
)
const aValue = fc.oneof(
  fc.integer({ min: -1_000_000_001, max: 1_000_000_001 }),
  fc.constantFrom(0.5, Number.NaN, '1', null),
)
const aCount = fc.oneof(
  { weight: 9, arbitrary: fc.record({ measure: aName, dimension: aName, value: aValue }) },
  fc.constantFrom(null, 1, [], {}, { measure: 'a', dimension: 'a', value: 1, more: 1 }),
)

it('the quick look at counts agrees with their schema', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(aCount, { maxLength: 4 }), fc.constantFrom(null, {}, 'x')), (counts) => {
      expect(areCounts(counts)).toBe(daySheetSchema.shape.counts.safeParse(counts).success)
    }),
    { numRuns: 2_000 },
  )
  const count = { measure: 'visits', dimension: 'all', value: 3 }
  expect(areCounts([count])).toBe(true)
  expect(areCounts([count, count])).toBe(false)
})
