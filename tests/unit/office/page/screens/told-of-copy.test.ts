import { expect, it } from 'vitest'
import { toldOfCopy } from '../../../../../office/page/screens/imports/told-of-copy.ts'

const THE_10TH = '2026-01-10'
const THE_11TH = '2026-01-11'

it('of a copy does not say that anything was added where nothing was', () => {
  const sheets = [{ businessDate: THE_10TH, outcome: 'not-added' }] as const
  expect(toldOfCopy({ kept: 0, isOfCopy: true, unsureDates: [THE_10TH], sheets })).toEqual({
    words: 'imports.ofCopyOnly',
    partlyAdded: [],
    notAdded: [THE_10TH],
  })
})

it('of a copy says that what it counted since was added, and of which dates only a part', () => {
  const sheets = [
    { businessDate: THE_10TH, outcome: 'kept' },
    { businessDate: THE_11TH, outcome: 'not-added' },
  ] as const
  expect(toldOfCopy({ kept: 1, isOfCopy: true, unsureDates: [THE_10TH, THE_11TH], sheets })).toEqual({
    words: 'imports.ofCopy',
    partlyAdded: [THE_10TH],
    notAdded: [THE_11TH],
  })
})

it('of a kiosk that was moved names the dates of which something was left out, and speaks of no copy', () => {
  const sheets = [{ businessDate: THE_10TH, outcome: 'not-added' }] as const
  expect(toldOfCopy({ kept: 0, isOfCopy: false, unsureDates: [THE_10TH], sheets })).toEqual({
    words: null,
    partlyAdded: [],
    notAdded: [THE_10TH],
  })
})
