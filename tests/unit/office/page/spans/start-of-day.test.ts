import { expect, it } from 'vitest'
import { startOfDay } from '../../../../../office/page/spans/start-of-day.ts'

it.each([
  ['Asia/Shanghai', '2026-01-15T16:00:00Z'],
  ['UTC', '2026-01-16T00:00:00Z'],
  ['America/New_York', '2026-01-16T05:00:00Z'],
])('begins a date in %s when its clocks show midnight', (timeZone, instant) => {
  expect(new Date(startOfDay('2026-01-16', timeZone)).toISOString()).toBe(new Date(instant).toISOString())
})
