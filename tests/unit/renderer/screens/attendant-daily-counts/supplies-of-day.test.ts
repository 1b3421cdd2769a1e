import { expect, test } from 'vitest'
import { suppliesOfDay } from '../../../../../renderer/screens/attendant-daily-counts/supplies-of-day.ts'
import type { BusinessDate } from '../../../../../shared/time/business-date.ts'

const today = '2026-01-13' as BusinessDate
const yesterday = '2026-01-12' as BusinessDate

function counted(measure: string, dimension: string, value: number, businessDate = today) {
  return { businessDate, measure, dimension, value }
}

test('adds up a day, and puts what was issued most first', () => {
  const day = suppliesOfDay(
    [
      counted('issues', 'all', 4),
      counted('issues', 'by:self', 1),
      counted('riders-served', 'all', 3),
      counted('items-issued', 'all', 9),
      counted('items-issued', 'item:mask', 2),
      counted('items-issued', 'item:water', 7),
      counted('items-on-hand', 'item:mask', 40),
      counted('items-below-minimum', 'all', 1),
      counted('items-below-minimum', 'item:water', 1),
    ],
    today,
  )
  expect(day).toMatchObject({ issues: 4, ridersServed: 3, itemsIssued: 9, itemsBelowMinimum: 1 })
  expect(day.items.map((item) => [item.itemId, item['items-issued'], item['items-on-hand']])).toEqual([
    ['water', 7, 0],
    ['mask', 2, 40],
  ])
})

test('counts what came from other stations as received', () => {
  const counts = [counted('items-received', 'all', 10), counted('items-transferred-in', 'all', 5)]
  expect(suppliesOfDay(counts, today).itemsReceived).toBe(15)
})

test('leaves out other days, and items of which there is nothing and which did not move', () => {
  const counts = [counted('items-on-hand', 'item:mask', 0), counted('items-issued', 'item:water', 3, yesterday)]
  expect(suppliesOfDay(counts, today)).toMatchObject({ issues: 0, items: [] })
})
