import { describe, expect, it } from 'vitest'
import {
  isSilentTooLong,
  minutesOff,
  officeStateOf,
} from '../../../../../renderer/screens/attendant-office/office-state.ts'
import type { SyncStatus } from '../../../../../shared/contract/groups/sync-calls.ts'
import type { BusinessDate } from '../../../../../shared/time/business-date.ts'
import { DAY_MS } from '../../../../support/a-clock.ts'

const NOW = Date.parse('2026-01-13T02:00:00Z')
const pairing = {
  officeName: '天山路街道',
  officeAddress: 'https://office.example',
  stationName: '一号驿站',
  pairedAt: NOW - 3 * DAY_MS,
}

function aStatus(changes: Partial<SyncStatus> = {}): SyncStatus {
  return {
    pairing,
    isSending: false,
    pendingSheets: 0,
    oldestPending: null,
    refusedSheets: [],
    problem: null,
    lastSuccessAt: NOW - 60_000,
    nextTryAt: null,
    clockOffsetMs: 0,
    ...changes,
  }
}

const three = { pendingSheets: 3, oldestPending: '2026-01-10' as BusinessDate }
const refused: Partial<SyncStatus> = {
  refusedSheets: [{ businessDate: '2026-01-10' as BusinessDate, reason: 'too many' }],
}
const problem = { code: 'unreachable', detail: 'ECONNREFUSED' } as const

describe('how it stands with the office', () => {
  it.each([
    ['all-there', {}],
    ['others-there', refused],
    ['soon', three],
    ['sending', { ...three, isSending: true }],
    ['pending', { ...three, problem }],
    ['pending', { ...three, problem, isSending: true }],
    ['out-of-touch', { problem }],
  ] as const)('is %s', (state, changes) => {
    expect(officeStateOf(aStatus(changes))).toBe(state)
  })
})

describe('an office that has heard nothing for long', () => {
  it.each([
    ['more than a day', { lastSuccessAt: NOW - DAY_MS - 1 }, true],
    ['a day', { lastSuccessAt: NOW - DAY_MS }, false],
    ['ever, since it was paired some days ago', { lastSuccessAt: null }, true],
    ['ever, paired just now', { lastSuccessAt: null, pairing: { ...pairing, pairedAt: NOW } }, false],
    ['more than a day, with nothing to say', { lastSuccessAt: 0, pendingSheets: 0 }, false],
    ['ever, because there is none', { lastSuccessAt: null, pairing: null }, false],
  ] as const)('for %s', (_what, changes, isTooLong) => {
    expect(isSilentTooLong(aStatus({ ...three, ...changes }), NOW)).toBe(isTooLong)
  })
})

describe('a clock', () => {
  it.each([
    [null, 0],
    [90_000, 0],
    [-90_000, 0],
    [300_000, 5],
    [-365 * DAY_MS, -525_600],
  ])('that is off by %s ms is %s minutes off', (clockOffsetMs, minutes) => {
    expect(minutesOff(aStatus({ clockOffsetMs }))).toBe(minutes)
  })
})
