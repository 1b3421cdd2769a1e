import { expect, test } from 'vitest'
import {
  chooseInDate,
  dateOf,
  daysIn,
  missingPart,
  NO_DATE,
} from '../../../../../renderer/components/date-grid/date-parts.ts'

test('asks for year, month and day in turn, whichever is missing first', () => {
  expect(missingPart(NO_DATE)).toBe('year')
  expect(missingPart({ year: 2027, month: null, day: 3 })).toBe('month')
  expect(missingPart({ year: 2027, month: 6, day: null })).toBe('day')
  expect(missingPart({ year: 2027, month: 6, day: 3 })).toBeNull()
})

test('gives a day up that the newly chosen month does not have', () => {
  const last = { year: 2027, month: 1, day: 31 }
  expect(chooseInDate(last, 'month', 2)).toEqual({ year: 2027, month: 2, day: null })
  expect(chooseInDate(last, 'month', 3)).toEqual({ year: 2027, month: 3, day: 31 })
  expect(chooseInDate({ year: 2028, month: 2, day: 29 }, 'year', 2027)).toEqual({ year: 2027, month: 2, day: null })
})

test('offers as many days as the month has, and no fewer while that is open', () => {
  expect(daysIn({ year: 2028, month: 2 })).toBe(29)
  expect(daysIn({ year: 2027, month: 2 })).toBe(28)
  expect(daysIn({ year: null, month: 2 })).toBe(29)
  expect(daysIn({ year: 2027, month: null })).toBe(31)
})

test('is a date only when it is whole', () => {
  expect(dateOf({ year: 2027, month: 6, day: null })).toBeNull()
  expect(dateOf({ year: 2027, month: 6, day: 3 })).toBe('2027-06-03')
})
