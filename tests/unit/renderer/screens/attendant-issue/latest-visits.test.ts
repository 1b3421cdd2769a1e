import { expect, test } from 'vitest'
import { latestVisits } from '../../../../../renderer/screens/attendant-issue/latest-visits.ts'
import type { CheckInEntry } from '../../../../../shared/contract/groups/check-in-calls.ts'

const visit = (rider: string, at: number, isVoided = false): CheckInEntry => ({
  kind: 'visit',
  checkInId: at as never,
  at,
  via: 'wedge',
  riderRef: rider as never,
  maskedName: '王**',
  platform: 'meituan',
  voided: isVoided ? { at, reason: 'a trial', by: 'Lead' } : null,
  byHand: null,
})

test('names each rider once, the latest first, without what was refused or voided', () => {
  const refusal: CheckInEntry = { kind: 'refusal', at: 6, via: 'wedge', reason: 'malformed' }
  const entries = [visit('a', 7), refusal, visit('b', 5, true), visit('c', 4), visit('a', 3), visit('d', 2)]
  expect(latestVisits(entries, 2).map(({ riderRef, at }) => [riderRef, at])).toEqual([
    ['a', 7],
    ['c', 4],
  ])
})
