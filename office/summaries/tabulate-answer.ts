import { atOneMoment } from '../database/at-one-moment.ts'
import type { OfficeDatabase } from '../database/office-database.ts'
import type { Node } from '../tree/node-store.ts'
import type { Selection } from './cell.ts'
import type { PlannedSpans } from './plan-spans.ts'
import { type Table, tabulate } from './tabulate.ts'

/**
 * Counts of a place and of its parts, each in the spans that an answer has of it, and all of one moment. A place that is
 * the only part of itself is there once. `isAwaited` is as of `tabulate`.
 */
export function tabulateAnswer(
  db: OfficeDatabase,
  place: Node,
  parts: readonly Node[],
  { ofWhole, ofPlaces }: Pick<PlannedSpans, 'ofWhole' | 'ofPlaces'>,
  selection: Selection,
  isAwaited?: () => boolean,
): Promise<Table> {
  return atOneMoment(db, async (still) => {
    const whole = await tabulate(still, [place], ofWhole, selection, isAwaited)
    const others = parts.filter(({ nodeId }) => nodeId !== place.nodeId)
    if (others.length === 0) return whole
    return new Map([...whole, ...(await tabulate(still, others, ofPlaces, selection, isAwaited))])
  })
}
