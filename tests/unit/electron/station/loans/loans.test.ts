import { describe, expect, it } from 'vitest'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { declareLoanLost, takeBackLoan } from '../../../../../electron/station/loans/end-loan.ts'
import type { LoanId } from '../../../../../shared/ids/ids.ts'
import { DAY_MS } from '../../../../support/a-clock.ts'
import { aStockedStation } from '../../../../support/a-stocked-station.ts'
import { countsOf } from '../../../../support/counts-of.ts'

function aLentUmbrella(settings = {}) {
  const station = aStockedStation({ umbrella: 3, mask: 50 }, settings)
  const rider = station.register()
  station.issue(rider.riderRef, { umbrella: 1 })
  const loan = station.context.loans.outOf(rider.riderRef)[0]!
  return { station, rider, loan }
}

describe('loans', () => {
  it('remind their rider at check-in, before and after they are due', () => {
    const { station, rider } = aLentUmbrella()
    expect(scanCode(station.context, rider.code.text, 'wedge')).toMatchObject({
      loans: [{ itemId: 'umbrella', dueOn: '2026-01-16', isOverdue: false }],
    })
    station.clock.pass(4 * DAY_MS)
    expect(scanCode(station.context, rider.code.text, 'wedge')).toMatchObject({ loans: [{ isOverdue: true }] })
  })

  it('that were lent under a clock that lost its time are not given up once it is set right', () => {
    const station = aStockedStation({ umbrella: 3, mask: 50 }, { lostAfterDays: 10 })
    const rider = station.register()
    const now = station.clock.now()
    station.clock.set(Date.parse('2020-01-01T00:00:00Z'))
    station.issue(rider.riderRef, { umbrella: 1 })
    const { loanId } = station.context.loans.outOf(rider.riderRef)[0]!
    station.clock.set(now)
    station.clock.pass(DAY_MS)
    station.issue(null, { mask: 1 })
    expect(station.context.loans.get(loanId)).toMatchObject({ state: 'out', dueOn: '2026-01-16' })
  })

  it('end with a return, which puts the piece back on the shelf', () => {
    const { station, rider, loan } = aLentUmbrella()
    expect(takeBackLoan(station.context, loan.loanId, 'good', station.lead)).toEqual({ outcome: 'returned' })
    expect(takeBackLoan(station.context, loan.loanId, 'good', station.lead)).toEqual({ outcome: 'already-ended' })
    expect(station.onHand('umbrella')).toBe(3)
    expect(countsOf(station.context)).toMatchObject({
      'items-returned item:umbrella': 1,
      'items-on-loan item:umbrella': 0,
    })
    expect(scanCode(station.context, rider.code.text, 'wedge')).toMatchObject({ loans: [] })
  })

  it('take a broken piece back and out of the stock at once', () => {
    const { station, loan } = aLentUmbrella()
    takeBackLoan(station.context, loan.loanId, 'broken', station.lead)
    expect(station.onHand('umbrella')).toBe(2)
    expect(countsOf(station.context)).toMatchObject({ 'items-discarded item:umbrella': 1 })
  })

  it('are given up by the first thing of a day once they are overdue for the settable time', () => {
    const { station, loan } = aLentUmbrella({ lostAfterDays: 10 })
    station.clock.pass(13 * DAY_MS)
    station.issue(null, { mask: 1 })
    expect(station.context.loans.get(loan.loanId)?.state).toBe('out')
    station.clock.pass(DAY_MS)
    station.issue(null, { mask: 1 })
    expect(station.context.loans.get(loan.loanId)?.state).toBe('lost')
    expect(countsOf(station.context)).toMatchObject({
      'items-lost item:umbrella': 1,
      'items-on-loan item:umbrella': 0,
      'items-on-hand item:umbrella': 2,
    })
  })

  it('are not given up because the clock was set a year ahead for one tap, but in their time', () => {
    const { station, rider, loan } = aLentUmbrella({ lostAfterDays: 10 })
    const { context, clock } = station
    const wasAt = clock.now()
    clock.set(wasAt + 365 * DAY_MS)
    scanCode(context, rider.code.text, 'wedge')
    expect(context.loans.get(loan.loanId)?.state).toBe('out')
    clock.set(wasAt)
    clock.pass(14 * DAY_MS)
    station.issue(null, { mask: 1 })
    expect(context.loans.get(loan.loanId)?.state).toBe('lost')
  })

  it('bring a piece back that was thought lost', () => {
    const { station, loan } = aLentUmbrella()
    declareLoanLost(station.context, loan.loanId, station.lead)
    expect(takeBackLoan(station.context, loan.loanId, 'good', station.lead)).toEqual({ outcome: 'returned' })
    expect(station.onHand('umbrella')).toBe(3)
    expect(countsOf(station.context)).toMatchObject({ 'items-on-loan item:umbrella': 0 })
  })

  it('that are unknown are said to be', () => {
    const { station } = aLentUmbrella()
    expect(takeBackLoan(station.context, '99-9' as LoanId, 'good', station.lead)).toEqual({ outcome: 'unknown-loan' })
  })
})
