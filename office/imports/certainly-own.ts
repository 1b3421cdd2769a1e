import type { Measure } from '../../shared/daily-counts/daily-count.ts'
import { countsBeyond } from '../../shared/upstream/counts-beyond.ts'
import type { SheetCount } from '../../shared/upstream/day-sheet.ts'
import { countKey, kindOf } from '../sheets/counts.ts'

/** Found more and found fewer cancel each other out: what one copy has more of says nothing of the sum. */
const GO_BOTH_WAYS: ReadonlySet<string> = new Set<Measure>(['items-counted'])

/** What a void takes from, beside counting as one of `voids`. */
const VOIDED: ReadonlySet<string> = new Set<Measure>(['visits', 'riders', 'first-timers'])

/**
 * What an issue that is undone is taken out of. Nothing shows by the counts that it was: what one copy has more of may be
 * what both had, and the other undid.
 */
const UNDONE: ReadonlySet<string> = new Set<Measure>(['issues', 'items-issued', 'riders-served'])

/**
 * What one copy of a log certainly counted by itself, of a date on which both counted: whatever it has more of than the
 * other, less what the other may have voided, and nothing of what it may have undone. Of the sum over all hours, or all
 * platforms, it has at least as much more as of those hours together in which it has more, although the other may have
 * counted just as many in other hours.
 *
 *     all +0, hour:08 -2, hour:09 +2   →   all 2, hour:09 2
 *
 * Unless either of them voided as many: a visit that it moved from one hour to another is none more.
 *
 * @param theirs all that the other copy counted
 * @param counts all that the copy counted
 */
export function certainlyOwn(theirs: readonly SheetCount[], counts: readonly SheetCount[]): SheetCount[] {
  const more = countsBeyond(theirs, counts).filter(({ value }) => value > 0)
  const sums = sumsByKind(more)
  const theirVoids = voidsOf(theirs)
  const voids = theirVoids + voidsOf(counts)
  const own = new Map<string, SheetCount>()
  const keep = (measure: string, dimension: string, value: number) => {
    if (value > 0) own.set(countKey(measure, dimension), { measure, dimension, value })
  }
  for (const { measure, dimension, value } of more) {
    if (UNDONE.has(measure)) continue
    keep(measure, dimension, value - (VOIDED.has(measure) ? (dimension === 'all' ? theirVoids : voids) : 0))
  }
  for (const { measure, dimension } of counts) {
    if (dimension !== 'all' || kindOf(measure) !== 'sum' || GO_BOTH_WAYS.has(measure) || UNDONE.has(measure)) continue
    const largest = Math.max(0, ...(sums.get(measure)?.values() ?? []))
    const before = own.get(countKey(measure, dimension))?.value ?? 0
    keep(measure, dimension, Math.max(before, largest - (VOIDED.has(measure) ? voids : 0)))
  }
  return [...own.values()]
}

function voidsOf(counts: readonly SheetCount[]): number {
  return (
    counts.find(({ measure, dimension }) => measure === ('voids' satisfies Measure) && dimension === 'all')?.value ?? 0
  )
}

/** Of each measure the sum over the hours, over the platforms, and whatever else it is told apart by. */
function sumsByKind(counts: readonly SheetCount[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const sums = new Map<string, Map<string, number>>()
  for (const { measure, dimension, value } of counts) {
    if (dimension === 'all') continue
    const ofMeasure = sums.get(measure) ?? new Map<string, number>()
    sums.set(measure, ofMeasure)
    const kind = dimension.split(':', 1)[0] ?? ''
    ofMeasure.set(kind, (ofMeasure.get(kind) ?? 0) + value)
  }
  return sums
}
