import { describe, expect, it } from 'vitest'
import { handOver, latestHandover, takeOver } from '../../../../../electron/station/shifts/hand-over.ts'
import { DAY_MS } from '../../../../support/a-clock.ts'
import { aStockedStation } from '../../../../support/a-stocked-station.ts'

describe('a handover', () => {
  it('leaves a note that the next attendant takes over once', () => {
    const { context, lead } = aStockedStation()
    expect(latestHandover(context)).toBeNull()
    expect(takeOver(context, lead)).toEqual({ outcome: 'nothing-to-take-over' })
    handOver(context, 'bay 3 sticks', lead)
    expect(latestHandover(context)).toMatchObject({ by: 'Lead', note: 'bay 3 sticks', takenOver: null })
    expect(takeOver(context, lead)).toEqual({ outcome: 'taken-over' })
    expect(latestHandover(context)?.takenOver).toMatchObject({ by: 'Lead' })
    expect(takeOver(context, lead)).toEqual({ outcome: 'nothing-to-take-over' })
  })

  it('keeps the note out of the log, and forgets it after a quarter of a year', () => {
    const station = aStockedStation({ mask: 5 })
    handOver(station.context, '王小明 asked for a room', station.lead)
    for (const row of station.context.eventLog.rows()) expect(row.payload).not.toContain('王小明')
    station.clock.pass(91 * DAY_MS)
    station.issue(null, { mask: 1 })
    expect(latestHandover(station.context)).toMatchObject({ by: 'Lead', note: null })
  })

  it('keeps the note when the clock was set a year ahead for one tap', () => {
    const station = aStockedStation({ mask: 5 })
    const wasAt = station.clock.now()
    handOver(station.context, 'bay 3 sticks', station.lead)
    station.clock.set(wasAt + 365 * DAY_MS)
    station.issue(null, { mask: 1 })
    station.clock.set(wasAt)
    expect(latestHandover(station.context)).toMatchObject({ note: 'bay 3 sticks' })
  })
})
