import { describe, expect, it } from 'vitest'
import { isLookedFor, type JudgedStation } from '../../../../../office/page/screens/stations/judged-station.ts'
import type { StationState } from '../../../../../office/page/stations/judge-station.ts'

const aJudged = (state: StationState): JudgedStation => ({
  state,
  faults: [],
  station: {
    stationId: 'hut000000000',
    code: 'HQ-1',
    name: 'Hut',
    address: 'Road 1',
    streetId: 'street000000',
    streetName: 'East Street',
    isPaired: false,
    lastHeardAt: null,
    latestDate: null,
    datesAhead: 0,
    clockAheadMs: null,
    health: null,
    closedAt: state === 'closed' ? 1 : null,
    closedDate: state === 'closed' ? '2026-01-16' : null,
  },
})

describe('a station among those looked for', () => {
  it('is found by its state, and by any part of its name, code, address or street', () => {
    expect(isLookedFor(aJudged('silent'), 'silent', '')).toBe(true)
    expect(isLookedFor(aJudged('silent'), 'fine', '')).toBe(false)
    for (const words of ['hut', ' hq-1 ', 'ROAD', 'east']) expect(isLookedFor(aJudged('fine'), '', words)).toBe(true)
    expect(isLookedFor(aJudged('fine'), '', 'west')).toBe(false)
  })

  it('is left out when it is closed, unless closed ones or its own name are asked for', () => {
    const closed = aJudged('closed')
    expect(isLookedFor(closed, '', '')).toBe(false)
    expect(isLookedFor(closed, '', ' ')).toBe(false)
    expect(isLookedFor(closed, 'silent', 'hut')).toBe(false)
    expect(isLookedFor(closed, 'closed', '')).toBe(true)
    expect(isLookedFor(closed, '', 'hut')).toBe(true)
  })
})
