import { expect, it } from 'vitest'
import { findDetermined } from '../../../../office/summaries/find-determined.ts'

it.each([
  ['none of two that are known together', [{ 0: 1, 1: 1 }], []],
  ['the one that stands alone, and what it leaves of another', [{ 0: 1 }, { 0: 1, 1: 1 }, { 2: 1, 3: 1 }], [0, 1]],
  [
    'none where a third sum is but the difference of the two others',
    [
      { 0: 1, 1: 1 },
      { 1: 1, 2: 1 },
      { 0: 1, 2: -1 },
    ],
    [],
  ],
  [
    'all where a third sum is not',
    [
      { 0: 1, 1: 1 },
      { 1: 1, 2: 1 },
      { 0: 1, 2: 1 },
    ],
    [0, 1, 2],
  ],
  [
    'the only one between two groups',
    [
      { 0: 1, 1: 1 },
      { 0: 1, 1: 1, 2: 1 },
      { 2: 1, 3: 1, 4: 1 },
      { 3: 1, 4: 1 },
    ],
    [2],
  ],
])('of some unknowns finds %s', async (_, equations, expected) => {
  const asMaps = equations.map(
    (equation) => new Map(Object.entries(equation).map(([one, factor]) => [Number(one), factor])),
  )
  const howMany = 1 + Math.max(...asMaps.flatMap((equation) => [...equation.keys()]))
  expect([...(await findDetermined(asMaps, howMany))].sort()).toEqual(expected)
})
