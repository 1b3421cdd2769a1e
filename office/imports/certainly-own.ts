import type { SheetCount } from '../../shared/upstream/day-sheet.ts'
import { kindOf } from '../sheets/counts.ts'

/** Found more and found fewer cancel each other out: what one copy has more of says nothing of the sum. */
const GO_BOTH_WAYS: ReadonlySet<string> = new Set(['items-counted'])

/**
 * What one copy of a log certainly counted by itself, of a date on which both counted: whatever it has more of than the
 * other. Of the sum over all hours, or all platforms, it has at least as much more as of those hours together in which
 * it has more, although the other may have counted just as many in other hours.
 *
 *     all +0, hour:08 -2, hour:09 +2   →   all 2, hour:09 2
 *
 * @param beyond what the copy counted less what the other did
 * @param counts all that the copy counted
 */
export function certainlyOwn(beyond: readonly SheetCount[], counts: readonly SheetCount[]): SheetCount[] {
  const more = beyond.filter(({ value }) => value > 0)
  const own = new Map(more.map((count) => [`${count.measure} ${count.dimension}`, count]))
  for (const { measure, dimension } of counts) {
    if (dimension !== 'all' || kindOf(measure) !== 'sum' || GO_BOTH_WAYS.has(measure)) continue
    const value = Math.max(own.get(`${measure} all`)?.value ?? 0, ...sumsByKind(more, measure))
    if (value > 0) own.set(`${measure} all`, { measure, dimension, value })
  }
  return [...own.values()]
}

/** The sum over the hours, over the platforms, and whatever else a measure is told apart by. */
function sumsByKind(counts: readonly SheetCount[], measure: string): number[] {
  const sums = new Map<string, number>()
  for (const count of counts) {
    const colon = count.dimension.indexOf(':')
    if (count.measure !== measure || colon < 0) continue
    const kind = count.dimension.slice(0, colon)
    sums.set(kind, (sums.get(kind) ?? 0) + count.value)
  }
  return [...sums.values()]
}
