import { LEVEL_MEASURES } from '../daily-counts/daily-count.ts'
import type { SheetCount } from './day-sheet.ts'

/** Levels stand as they are; of what adds up only what the baseline lacks, and nothing of what comes to nothing. */
export function countsBeyond(baseline: readonly SheetCount[], counts: readonly SheetCount[]): SheetCount[] {
  const before = new Map(baseline.map(({ measure, dimension, value }) => [`${measure} ${dimension}`, value]))
  return counts.flatMap(({ measure, dimension, value }) => {
    if (LEVEL_MEASURES.includes(measure)) return [{ measure, dimension, value }]
    const beyond = value - (before.get(`${measure} ${dimension}`) ?? 0)
    return beyond === 0 ? [] : [{ measure, dimension, value: beyond }]
  })
}
