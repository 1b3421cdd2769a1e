import { expect, it } from 'vitest'
import { formatTimeLeft } from '../../../../renderer/check-in/format-time-left.ts'

it.each([
  [0, '0:00'],
  [45, '0:45'],
  [60, '1:00'],
  [725, '12:05'],
])('counts %d seconds down as %s', (seconds, text) => {
  expect(formatTimeLeft(seconds)).toBe(text)
})
