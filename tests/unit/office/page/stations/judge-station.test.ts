import { describe, expect, it } from 'vitest'
import { judgeStation } from '../../../../../office/page/stations/judge-station.ts'
import type { DescribedStation } from '../../../../../office/stations/describe-stations.ts'
import { someHealth } from '../../../../support/office/a-day-sheet.ts'

const NOW = Date.parse('2026-01-16T12:00:00+08:00')
const HOUR_MS = 3_600_000

const aStation = (changes: Partial<DescribedStation> = {}): DescribedStation => ({
  stationId: 'station00001',
  code: 'ST-1',
  name: 'Station',
  address: '',
  streetId: 'street000001',
  streetName: 'Street',
  isPaired: true,
  lastHeardAt: NOW - HOUR_MS,
  latestDate: '2026-01-16',
  datesAhead: 0,
  clockAheadMs: 0,
  health: someHealth(),
  closedAt: null,
  closedDate: null,
  ...changes,
})
const judge = (changes: Partial<DescribedStation>) => judgeStation(aStation(changes), { silentAfterHours: 48 }, NOW)

describe('a station', () => {
  it('is fine when it was heard and nothing is broken', () => {
    expect(judge({})).toEqual({ state: 'fine', faults: [] })
  })

  it('is silent when nothing came for longer than the office allows, whatever else is wrong', () => {
    expect(judge({ lastHeardAt: NOW - 49 * HOUR_MS, clockAheadMs: HOUR_MS }).state).toBe('silent')
    expect(judge({ lastHeardAt: null }).state).toBe('silent')
  })

  it('is not silent but unpaired as long as it never had a kiosk', () => {
    expect(judge({ lastHeardAt: null, isPaired: false, health: null }).state).toBe('unpaired')
  })

  it('is closed once it is, and neither silent nor faulty then', () => {
    const closed = { closedAt: NOW - HOUR_MS, closedDate: '2026-01-16', isPaired: false }
    expect(judge({ ...closed, lastHeardAt: null })).toEqual({ state: 'closed', faults: [] })
    expect(judge({ ...closed, health: someHealth({ camera: 'fault' }) })).toEqual({ state: 'closed', faults: [] })
  })

  it.each([
    ['clock', { clockAheadMs: -6 * 60_000 }],
    ['clock', { datesAhead: 1 }],
    ['disk', { health: someHealth({ diskFreeBytes: 200_000_000 }) }],
    ['database', { health: someHealth({ database: 'restored' }) }],
    ['camera', { health: someHealth({ camera: 'fault' }) }],
    ['locker-board', { health: someHealth({ lockerBoard: 'fault' }) }],
    ['printer', { health: someHealth({ printer: 'fault' }) }],
    ['pending', { health: someHealth({ pendingSheets: 30 }) }],
  ] as const)('has a fault that is said by name: %s', (fault, changes) => {
    expect(judge(changes)).toEqual({ state: 'fault', faults: [fault] })
  })

  it('has none where its machine cannot tell', () => {
    const health = someHealth({ diskFreeBytes: null, camera: null, lockerBoard: null, printer: null })
    expect(judge({ health, clockAheadMs: null }).faults).toEqual([])
  })
})
