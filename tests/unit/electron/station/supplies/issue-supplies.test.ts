import { describe, expect, it } from 'vitest'
import { tagPiece } from '../../../../../electron/station/catalogue/change-catalogue.ts'
import { takeBackLoan } from '../../../../../electron/station/loans/end-loan.ts'
import { voidIssue } from '../../../../../electron/station/supplies/void-issue.ts'
import type { PieceTag, RiderRef } from '../../../../../shared/ids/ids.ts'
import { aClock, DAY_MS, HOUR_MS } from '../../../../support/a-clock.ts'
import { TUESDAY_AT_TEN } from '../../../../support/a-station.ts'
import { aRequestId, aStockedStation, item } from '../../../../support/a-stocked-station.ts'
import { countsOf } from '../../../../support/counts-of.ts'

describe('issuing supplies', () => {
  it('takes several pieces of several items at once, and counts them', () => {
    const station = aStockedStation({ mask: 10, water: 6 })
    const { riderRef } = station.register()

    expect(station.issue(riderRef, { mask: 2, water: 1 })).toMatchObject({ outcome: 'issued', loans: [] })
    expect([station.onHand('mask'), station.onHand('water')]).toEqual([8, 5])
    expect(countsOf(station.context)).toMatchObject({
      'issues all': 1,
      'issues by:attendant': 1,
      'riders-served all': 1,
      'items-issued all': 3,
      'items-issued item:mask': 2,
      'items-on-hand item:mask': 8,
      'items-on-hand item:water': 5,
    })
  })

  it('counts a rider who is served twice as one rider and two issues', () => {
    const station = aStockedStation({ mask: 10, water: 6 })
    const { riderRef } = station.register()
    station.issue(riderRef, { mask: 1 })
    station.issue(riderRef, { water: 1 })
    expect(countsOf(station.context)).toMatchObject({ 'issues all': 2, 'riders-served all': 1 })
  })

  it('counts a rider without a code as such, and holds no quota against anyone', () => {
    const station = aStockedStation({ mask: 10 })
    expect(station.issue(null, { mask: 5 })).toMatchObject({ outcome: 'issued' })
    const counts = countsOf(station.context)
    expect(counts).toMatchObject({ 'issues by:anonymous': 1, 'items-issued item:mask': 5 })
    expect(counts['riders-served all']).toBeUndefined()
  })

  it('does nothing at all when one of the items is short, and asks to count it first', () => {
    const station = aStockedStation({ mask: 10, water: 1 })
    const { riderRef } = station.register()
    const eventsBefore = station.context.eventLog.head().seq

    expect(station.issue(riderRef, { mask: 1, water: 2 })).toEqual({
      outcome: 'count-first',
      lines: [{ itemId: 'water', available: 1, onHand: 1 }],
    })
    expect(station.onHand('mask')).toBe(10)
    expect(station.context.eventLog.head().seq).toBe(eventsBefore)
  })

  it('says what is left of a quota and when it renews', () => {
    const station = aStockedStation({ mask: 10 })
    const { riderRef } = station.register()
    station.issue(riderRef, { mask: 1 })
    expect(station.issue(riderRef, { mask: 2 })).toEqual({
      outcome: 'over-quota',
      lines: [{ itemId: 'mask', allowance: { left: 1, renewsOn: '2026-01-14' } }],
    })
  })

  it('renews a quota of a day at the cut-over hour and not at midnight', () => {
    const clock = aClock(Date.parse('2026-01-13T23:30:00+08:00'))
    const station = aStockedStation({ mask: 10 }, { cutOverHour: 4 }, clock)
    const { riderRef } = station.register()
    station.issue(riderRef, { mask: 2 })
    clock.pass(4 * HOUR_MS)
    expect(station.issue(riderRef, { mask: 1 })).toMatchObject({ outcome: 'over-quota' })
    clock.pass(HOUR_MS)
    expect(station.issue(riderRef, { mask: 1 })).toMatchObject({ outcome: 'issued' })
  })

  it('holds a quota of a season over the turn of the year, until the first of March', () => {
    const clock = aClock(TUESDAY_AT_TEN - 40 * DAY_MS)
    const station = aStockedStation({ gloves: 10 }, {}, clock)
    const { riderRef } = station.register()
    station.issue(riderRef, { gloves: 1 })
    clock.set(Date.parse('2026-02-28T12:00:00+08:00'))
    expect(station.issue(riderRef, { gloves: 1 })).toEqual({
      outcome: 'over-quota',
      lines: [{ itemId: 'gloves', allowance: { left: 0, renewsOn: '2026-03-01' } }],
    })
    clock.set(Date.parse('2026-03-01T12:00:00+08:00'))
    expect(station.issue(riderRef, { gloves: 1 })).toMatchObject({ outcome: 'issued' })
  })

  it('goes over a quota for a lead who says why, and keeps the reason only then', () => {
    const station = aStockedStation({ mask: 10 })
    const { riderRef } = station.register()
    const within = station.issueOf(station.issue(riderRef, { mask: 1 }, { override: 'storm' }))
    const over = station.issueOf(station.issue(riderRef, { mask: 3 }, { override: 'storm' }))
    const [first, second] = [within, over].map((issueId) => station.context.eventLog.event(issueId)?.payload)
    expect(first).not.toHaveProperty('override')
    expect(second).toMatchObject({ override: 'storm' })
  })

  it('answers a request it has carried out again, and does not carry it out again', () => {
    const station = aStockedStation({ umbrella: 3 })
    const { riderRef } = station.register()
    const requestId = aRequestId()
    const first = station.issue(riderRef, { umbrella: 1 }, { requestId })
    const second = station.issue(riderRef, { umbrella: 1 }, { requestId })
    expect(second).toEqual(first)
    expect(station.onHand('umbrella')).toBe(2)
  })

  it('gives out what expires first, and never what has expired', () => {
    const station = aStockedStation()
    station.receive('first-aid-medicine', 2, { lot: 'B', expiresOn: '2026-03-01' })
    station.receive('first-aid-medicine', 1, { lot: 'A', expiresOn: '2026-01-20' })
    const early = station.register().riderRef
    const late = station.register({ name: '李' }).riderRef
    const lotOf = (issueId: number) => {
      const event = station.context.eventLog.event(issueId)
      const batchId = event?.kind === 'supplies.issued' ? event.payload.lines[0]?.batchId : undefined
      return batchId && station.context.batches.get(batchId)?.lot
    }

    expect(lotOf(station.issueOf(station.issue(early, { 'first-aid-medicine': 1 })))).toBe('A')
    station.clock.pass(60 * DAY_MS)
    expect(station.issue(late, { 'first-aid-medicine': 1 })).toEqual({
      outcome: 'count-first',
      lines: [{ itemId: 'first-aid-medicine', available: 0, onHand: 2 }],
    })
  })

  it('draws one issue from two batches when the first does not suffice', () => {
    const station = aStockedStation()
    station.receive('alcohol', 2, { expiresOn: '2026-02-01' })
    station.receive('alcohol', 5, { expiresOn: '2026-06-01' })
    expect(station.issue(null, { alcohol: 4 })).toMatchObject({ outcome: 'issued' })
    expect(station.context.batches.ofItem(item('alcohol')).map((batch) => batch.onHand)).toEqual([0, 3, 0])
  })

  it('lends to a known rider only, and only so many at once', () => {
    const station = aStockedStation({ umbrella: 3 })
    const { riderRef } = station.register()
    expect(station.issue(null, { umbrella: 1 })).toEqual({ outcome: 'loan-needs-rider', itemIds: ['umbrella'] })
    expect(station.issue(riderRef, { umbrella: 1 })).toMatchObject({
      outcome: 'issued',
      loans: [{ itemId: 'umbrella', dueOn: '2026-01-16', isOverdue: false }],
    })
    expect(station.issue(riderRef, { umbrella: 1 })).toEqual({
      outcome: 'over-quota',
      lines: [{ itemId: 'umbrella', allowance: { left: 0, renewsOn: null } }],
    })
    expect(countsOf(station.context)).toMatchObject({
      'items-on-hand item:umbrella': 2,
      'items-on-loan item:umbrella': 1,
    })
  })

  it('lends the very piece whose sticker was scanned, once', () => {
    const station = aStockedStation({ umbrella: 3 })
    const tag = 'U-07' as PieceTag
    tagPiece(station.context, item('umbrella'), tag, station.lead)
    const lend = (riderRef: RiderRef, tags: PieceTag[]) =>
      station.issue(riderRef, {}, { lines: [{ itemId: item('umbrella'), quantity: 1, tags }] })
    const first = station.register().riderRef
    const second = station.register({ name: '李' }).riderRef

    expect(lend(first, [tag])).toMatchObject({ outcome: 'issued' })
    expect(lend(second, [tag])).toEqual({ outcome: 'piece-not-here', tag })
    expect(lend(second, ['U-99' as PieceTag])).toEqual({ outcome: 'piece-not-here', tag: 'U-99' })

    const [loan] = station.context.loans.outOf(first)
    if (loan) takeBackLoan(station.context, loan.loanId, 'good', station.lead)
    expect(lend(second, [tag])).toMatchObject({ outcome: 'issued' })
  })

  it('refuses an item that was never here', () => {
    expect(aStockedStation().issue(null, { gold: 1 })).toEqual({ outcome: 'unknown-item', itemIds: ['gold'] })
  })
})

describe('voiding an issue', () => {
  it('leaves stock, quota, loans and counts as they were before it', () => {
    const station = aStockedStation({ mask: 10, umbrella: 2 })
    const { riderRef } = station.register()
    const before = countsOf(station.context)
    const issueId = station.issueOf(station.issue(riderRef, { mask: 2, umbrella: 1 }))
    expect(voidIssue(station.context, issueId, 'wrong rider', station.lead)).toEqual({ outcome: 'voided' })

    expect([station.onHand('mask'), station.onHand('umbrella')]).toEqual([10, 2])
    expect(station.context.loans.outOf(riderRef)).toEqual([])
    const after = countsOf(station.context)
    for (const key of Object.keys(after)) expect(after[key], key).toBe(before[key] ?? 0)
    expect(station.issue(riderRef, { mask: 2, umbrella: 1 })).toMatchObject({ outcome: 'issued' })
  })

  it('corrects the counts of the day it was made on, and the stock of today', () => {
    const station = aStockedStation({ mask: 10 })
    const yesterday = station.context.localNow().businessDate
    const issueId = station.issueOf(station.issue(station.register().riderRef, { mask: 2 }))
    station.clock.pass(DAY_MS)
    voidIssue(station.context, issueId, 'wrong rider', station.lead)
    expect(countsOf(station.context, yesterday)).toMatchObject({
      'issues all': 0,
      'riders-served all': 0,
      'items-issued item:mask': 0,
      'items-on-hand item:mask': 8,
    })
    expect(countsOf(station.context)).toMatchObject({ 'items-on-hand item:mask': 10 })
  })

  it('happens once, and not once something lent with it has come back', () => {
    const station = aStockedStation({ mask: 10, umbrella: 2 })
    const { riderRef } = station.register()
    const gift = station.issueOf(station.issue(riderRef, { mask: 1 }))
    voidIssue(station.context, gift, 'wrong', station.lead)
    expect(voidIssue(station.context, gift, 'wrong', station.lead)).toEqual({ outcome: 'already-voided' })

    const lent = station.issueOf(station.issue(riderRef, { umbrella: 1 }))
    takeBackLoan(station.context, station.context.loans.outOf(riderRef)[0]!.loanId, 'good', station.lead)
    expect(voidIssue(station.context, lent, 'wrong', station.lead)).toEqual({ outcome: 'loan-ended' })
    expect(station.onHand('umbrella')).toBe(2)
  })
})
