import { describe, expect, it } from 'vitest'
import { certainlyOwn } from '../../../../office/imports/certainly-own.ts'
import { aDaySheet } from '../../../support/office/a-day-sheet.ts'

describe('what a copy of a log certainly counted by itself', () => {
  it('is of a day no less than of those hours together in which it has more', () => {
    const theirs = { 'visits all': 10, 'visits hour:08': 6, 'visits hour:09': 4 }
    const counts = { 'visits all': 10, 'visits hour:08': 4, 'visits hour:09': 6 }
    expect(own(theirs, counts)).toEqual({ 'visits all': 2, 'visits hour:09': 2 })
  })

  it('is not what it has more of because the other copy voided that', () => {
    const theirs = { 'visits all': 10, 'visits hour:08': 4, 'visits hour:09': 6, 'voids all': 1 }
    const counts = { 'visits all': 10, 'visits hour:08': 5, 'visits hour:09': 5, 'refusals all': 1 }
    expect(own(theirs, counts)).toEqual({ 'refusals all': 1 })
    const first = { 'visits all': 9, 'riders all': 9, 'first-timers all': 4, 'voids all': 1 }
    expect(own(first, { 'visits all': 12, 'riders all': 11, 'first-timers all': 5 })).toEqual({
      'visits all': 2,
      'riders all': 1,
    })
  })

  it('is no visit in another hour than one that it voided itself', () => {
    const theirs = { 'visits all': 10, 'visits hour:08': 5, 'visits hour:09': 5 }
    const counts = { 'visits all': 10, 'visits hour:08': 4, 'visits hour:09': 6, 'voids all': 1 }
    expect(own(theirs, counts)).toEqual({ 'voids all': 1 })
    expect(own(theirs, { ...counts, 'visits all': 12, 'visits hour:09': 8 })).toEqual({
      'visits all': 2,
      'visits hour:09': 2,
      'voids all': 1,
    })
  })

  it('is no issue that both had, of which nothing shows that the other undid it', () => {
    const issuesOf = (count: number) => ({
      'issues all': count,
      'issues by:attendant': count,
      'items-issued all': count,
      'items-issued item:mask': count,
      'riders-served all': count,
    })
    expect(own({ ...issuesOf(8), 'repeats all': 1 }, { ...issuesOf(10), 'repeats all': 3 })).toEqual({
      'repeats all': 2,
    })
  })
})

function own(theirs: Record<string, number>, counts: Record<string, number>): Record<string, number> {
  const [a, b] = [theirs, counts].map((counts) => aDaySheet({ date: '2026-01-10', counts }).counts)
  return Object.fromEntries(
    certainlyOwn(a!, b!).map(({ measure, dimension, value }) => [`${measure} ${dimension}`, value]),
  )
}
