import { expect, test } from 'vitest'
import { idlePhase } from '../../../../../renderer/screens/attendant-area/idle-phase.ts'

const LIMIT_MS = 120_000

test('says nothing while there is plenty of time', () => {
  expect(idlePhase(0, LIMIT_MS)).toEqual({ phase: 'active' })
  expect(idlePhase(104_999, LIMIT_MS)).toEqual({ phase: 'active' })
})

test('counts the last 15 seconds down in whole seconds', () => {
  expect(idlePhase(105_000, LIMIT_MS)).toEqual({ phase: 'warning', secondsLeft: 15 })
  expect(idlePhase(119_001, LIMIT_MS)).toEqual({ phase: 'warning', secondsLeft: 1 })
})

test('is over when the time is up, and stays over', () => {
  expect(idlePhase(120_000, LIMIT_MS)).toEqual({ phase: 'over' })
  expect(idlePhase(9_000_000, LIMIT_MS)).toEqual({ phase: 'over' })
})

test('warns for half of a short idle time only', () => {
  expect(idlePhase(9_000, 20_000)).toEqual({ phase: 'active' })
  expect(idlePhase(10_000, 20_000)).toEqual({ phase: 'warning', secondsLeft: 10 })
})
