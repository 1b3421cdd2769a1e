import { expect, test } from 'vitest'
import {
  busiestDay,
  daysOfCounts,
  sumOfDays,
} from '../../../../../renderer/screens/attendant-daily-counts/days-of-counts.ts'
import { addDays, type BusinessDate } from '../../../../../shared/time/business-date.ts'

const from = '2026-02-27' as BusinessDate
const to = '2026-03-02' as BusinessDate

function counted(businessDate: BusinessDate, measure: string, value: number, dimension = 'all') {
  return { businessDate, measure, dimension, value }
}

test('gives every date of the span a row, the quiet ones too', () => {
  const days = daysOfCounts({ from, to, counts: [counted(addDays(from, 2), 'visits', 7)] })
  expect(days.map((day) => [day.businessDate, day.visits])).toEqual([
    ['2026-02-27', 0],
    ['2026-02-28', 0],
    ['2026-03-01', 7],
    ['2026-03-02', 0],
  ])
})

test('keeps the parts of a count out of its total', () => {
  const days = daysOfCounts({
    from,
    to: from,
    counts: [counted(from, 'visits', 5), counted(from, 'visits', 3, 'platform:sf')],
  })
  expect(days[0]?.visits).toBe(5)
})

test('adds up what can be added', () => {
  const days = daysOfCounts({ from, to, counts: [counted(from, 'refusals', 2), counted(to, 'refusals', 3)] })
  expect(sumOfDays(days, 'refusals')).toBe(5)
})

test('names the busiest day, and none when nobody came', () => {
  const counts = [counted(from, 'visits', 4), counted(addDays(from, 1), 'visits', 9), counted(to, 'visits', 9)]
  expect(busiestDay(daysOfCounts({ from, to, counts }))?.businessDate).toBe('2026-02-28')
  expect(busiestDay(daysOfCounts({ from, to, counts: [] }))).toBeUndefined()
})

test('a span that runs backwards has no days', () => {
  expect(daysOfCounts({ from: to, to: from, counts: [] })).toEqual([])
})
