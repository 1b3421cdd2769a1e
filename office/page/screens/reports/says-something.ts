import type { SummaryCell } from '../../../summaries/summary-schema.ts'

/** Whether a number has its row on paper. A measure of which there was never any has none; one that fell to nothing is news. */
export function saysSomething({ value, hidden, before, restated }: SummaryCell): boolean {
  const hadSome = before.hidden === true || (before.value !== null && before.value !== 0)
  return value !== 0 || hidden === true || hadSome || restated !== undefined
}
