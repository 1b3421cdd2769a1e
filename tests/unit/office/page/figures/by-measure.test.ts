import { expect, it } from 'vitest'
import { byMeasure } from '../../../../../office/page/figures/by-measure.ts'

it('puts the counts of a measure together, the whole before its parts', () => {
  const count = (measure: string, dimension: string) => ({ measure, dimension })
  const asKept = [
    count('visits', 'hour:09'),
    count('items-issued', 'item:mask'),
    count('items-on-hand', 'item:mask'),
    count('items-issued', 'item:gloves'),
    count('items-issued', 'all'),
    count('visits', 'all'),
    count('visits', 'hour:10'),
  ]
  expect(byMeasure(asKept).map(({ measure, dimension }) => `${measure} ${dimension}`)).toEqual([
    'visits all',
    'visits hour:09',
    'visits hour:10',
    'items-issued all',
    'items-issued item:mask',
    'items-issued item:gloves',
    'items-on-hand item:mask',
  ])
})
