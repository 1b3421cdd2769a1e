import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { commonTrailLength, formatTrail, trailLength } from '../../../../shared/upstream/series.ts'

const hashes = (count: number, from = 'log') =>
  Array.from({ length: count }, (_, at) => createHash('sha256').update(`${from} ${at}`).digest())

describe('a trail', () => {
  it('covers an event with four letters', () => {
    expect(formatTrail(hashes(5))).toHaveLength(20)
    expect(trailLength(formatTrail(hashes(5)))).toBe(5)
    expect(trailLength('AA')).toBeNull()
  })

  it('finds the event at which two logs part', () => {
    const shared = hashes(7)
    const one = formatTrail([...shared, ...hashes(3, 'one')])
    const other = formatTrail([...shared, ...hashes(9, 'other')])
    expect(commonTrailLength(one, other)).toBe(7)
    expect(commonTrailLength(one, one)).toBe(10)
    expect(commonTrailLength('', other)).toBe(0)
  })
})
