import type { Reading } from '../database/office-database.ts'
import { howManySpans } from '../summaries/spans.ts'
import type { SummaryQuery } from '../summaries/summary-schema.ts'
import { type Node, nodesWithin } from '../tree/node-store.ts'

/** Rows of a summary, one for each place and span, that take moments: beyond them it is a matter of seconds. */
const FEW_ROWS = 500
/** The same where each row may have thousands of parts. */
const FEW_PARTED_ROWS = 5

/**
 * Whether a summary takes so long, and so much memory, that only some can be made at once: as a file, which is laid out
 * row by row, any of more than one row or with parts.
 */
export async function isLargeSummary(
  read: Reading,
  place: Node,
  { from, to, per, by, breakdowns = [] }: Pick<SummaryQuery, 'from' | 'to' | 'per' | 'by' | 'breakdowns'>,
  isFile: boolean,
): Promise<boolean> {
  const places = by === 'total' ? [] : await nodesWithin(read, place, [by])
  const rows = howManySpans({ from, to }, per) * (places.length + 1)
  if (isFile) return rows > 1 || breakdowns.length > 0
  return rows > (breakdowns.length > 0 ? FEW_PARTED_ROWS : FEW_ROWS)
}
