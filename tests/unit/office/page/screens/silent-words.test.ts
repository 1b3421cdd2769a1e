import { expect, it } from 'vitest'
import type { Say } from '../../../../../office/page/i18n/use-words.ts'
import { silentWords } from '../../../../../office/page/screens/reports/silent-words.ts'

it.each([
  [1, 'report.silent n=1 names=S1'],
  [12, 'report.silent n=12 names=S1,S2,S3,S4,S5,S6,S7,S8,S9,S10,S11,S12'],
  [300, 'report.silentAndMore n=300 names=S1,S2,S3,S4,S5,S6,S7,S8,S9,S10,S11,S12 more=288'],
])('of %i silent stations names as many as have room, and says how many more there are', (n, words) => {
  const silent = Array.from({ length: n }, (_, at) => ({
    stationId: `${at}`,
    name: `S${at + 1}`,
    code: `HQ-${at}`,
    lastHeardAt: null,
  }))
  expect(silentWords(silent, say)).toBe(words)
})

const say: Say = (key, values = {}) =>
  key === 'list.comma' ? ',' : [key, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' ')
