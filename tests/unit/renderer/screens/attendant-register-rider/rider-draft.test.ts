import { expect, test } from 'vitest'
import {
  EMPTY_DRAFT,
  faultsOf,
  registrationOf,
} from '../../../../../renderer/screens/attendant-register-rider/rider-draft.ts'

const complete = { name: '王小明', phoneTail: '0421', platform: 'meituan' } as const

test('an empty form names every field that is missing', () => {
  expect(faultsOf(EMPTY_DRAFT)).toEqual({
    name: 'nameMissing',
    phoneTail: 'phoneTailWrong',
    platform: 'platformMissing',
  })
  expect(registrationOf(EMPTY_DRAFT)).toBeNull()
})

test('a complete form has no faults', () => {
  expect(faultsOf(complete)).toEqual({})
  expect(registrationOf(complete)).toEqual(complete)
})

test('takes the full-width digits of a Chinese input method', () => {
  expect(registrationOf({ ...complete, phoneTail: '０４２１' })?.phoneTail).toBe('0421')
})

test('refuses names with invisible characters and phone tails of another length', () => {
  expect(faultsOf({ ...complete, name: '王\u202e明' })).toEqual({ name: 'nameWrong' })
  expect(faultsOf({ ...complete, phoneTail: '421' })).toEqual({ phoneTail: 'phoneTailWrong' })
})
