import { expect, it } from 'vitest'
import { saysSomething } from '../../../../../office/page/screens/reports/says-something.ts'
import { aCell } from '../../../../support/office/a-summary.ts'

it('gives a row of the paper to what there is, cannot be told, fell to nothing or was restated to it', () => {
  const first = 'first-timers'
  expect(saysSomething(aCell(first, 12))).toBe(true)
  expect(saysSomething(aCell(first, null))).toBe(true)
  expect(saysSomething(aCell(first, null, { hidden: true }))).toBe(true)
  expect(saysSomething(aCell(first, 0, { before: { value: 300 } }))).toBe(true)
  expect(saysSomething(aCell(first, 0, { before: { value: null, hidden: true } }))).toBe(true)
  expect(saysSomething(aCell(first, 0, { restated: { was: 300, restatedAt: 0 } }))).toBe(true)
})

it('gives none to what there was none of before and now', () => {
  expect(saysSomething(aCell('first-timers', 0, { before: { value: 0 } }))).toBe(false)
  expect(saysSomething(aCell('first-timers', 0))).toBe(false)
})
