import { expect, test } from 'vitest'
import { pinFaultsOf } from '../../../../../renderer/screens/attendant-roster/pin-draft.ts'

test('takes a PIN of 6 to 8 digits typed twice alike', () => {
  expect(pinFaultsOf({ pin: '204816', again: '204816' })).toEqual({})
})

test('refuses PINs that are too short, too long or not digits', () => {
  for (const pin of ['20481', '204816327', '20481a', '']) expect(pinFaultsOf({ pin, again: pin }).pin).toBe('pinWrong')
})

test('refuses two PINs that differ', () => {
  expect(pinFaultsOf({ pin: '204816', again: '204861' })).toEqual({ again: 'pinsDiffer' })
})
