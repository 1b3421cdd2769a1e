import { expect, test } from 'vitest'
import { hoursOfDay, partsOfDay } from '../../../../../renderer/screens/attendant-daily-counts/day-breakdown.ts'
import type { BusinessDate } from '../../../../../shared/time/business-date.ts'

const today = '2026-11-22' as BusinessDate
const yesterday = '2026-11-21' as BusinessDate

function visits(dimension: string, value: number, businessDate = today) {
  return { businessDate, measure: 'visits', dimension, value }
}

test('puts the largest part first and leaves other days, other kinds and zeros out', () => {
  const counts = [
    visits('platform:sf', 2),
    visits('platform:meituan', 9),
    visits('platform:jd', 0),
    visits('platform:jd', 4, yesterday),
    visits('hour:08', 11),
    visits('all', 11),
  ]
  expect(partsOfDay(counts, today, 'visits', 'platform')).toEqual([
    { part: 'meituan', value: 9 },
    { part: 'sf', value: 2 },
  ])
})

test('shows the quiet hours between the first visit and the last', () => {
  expect(hoursOfDay([visits('hour:08', 3), visits('hour:10', 1)], today, 4)).toEqual([
    { part: '08', value: 3 },
    { part: '09', value: 0 },
    { part: '10', value: 1 },
  ])
})

test('counts the hours after midnight as the end of the day they belong to', () => {
  const hours = hoursOfDay([visits('hour:23', 2), visits('hour:01', 5)], today, 4)
  expect(hours.map((hour) => hour.part)).toEqual(['23', '00', '01'])
})

test('a day without visits has no hours', () => {
  expect(hoursOfDay([visits('hour:08', 3, yesterday)], today, 4)).toEqual([])
})
