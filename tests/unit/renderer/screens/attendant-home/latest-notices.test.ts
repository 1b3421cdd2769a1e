import { expect, test } from 'vitest'
import { latestNotices } from '../../../../../renderer/screens/attendant-home/latest-notices.ts'

const clockStepped = (at: number) => ({ code: 'clock-stepped' as const, at, detail: `${at}` })
const logDamaged = { code: 'log-damaged' as const, at: 5, detail: '' }

test('shows each kind once, as it was last', () => {
  expect(latestNotices([clockStepped(30), clockStepped(90), clockStepped(60)])).toEqual([clockStepped(90)])
})

test('puts a damaged log before a clock that jumped later', () => {
  expect(latestNotices([clockStepped(90), logDamaged])).toEqual([logDamaged, clockStepped(90)])
})

test('has nothing to show when all is well', () => {
  expect(latestNotices([])).toEqual([])
})
