import { expect, it } from 'vitest'
import { summaryQuerySchema } from '../../../../office/summaries/summary-schema.ts'

it('takes as many measures as may be asked for, each of the longest name, and no more', () => {
  const names = Array.from({ length: 61 }, (_, nth) => `m${nth}`.padEnd(40, 'x'))
  const asked = (measures: readonly string[]) =>
    summaryQuerySchema.safeParse({ from: '2026-01-01', to: '2026-01-31', measures: measures.join(',') })
  expect(asked(names.slice(0, 60)).data?.measures).toEqual(names.slice(0, 60))
  expect(asked(names).success).toBe(false)
})
