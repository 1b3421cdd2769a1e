import type { SheetCount } from '../../shared/upstream/day-sheet.ts'

/**
 * Parts of measures other than items that one sheet may have: a station's hours, platforms, reasons and the like are
 * about a hundred. A faulty kiosk that takes each rider for a platform would have more, and in the summaries of the
 * whole city they would leave no room for anything else.
 */
const MOST_PARTS = 300

/** Why a sheet with so many parts is not taken, for the attendant; null where it has no more than a station can have. */
export function tooManyParts(counts: readonly SheetCount[]): string | null {
  let parts = 0
  for (const { dimension } of counts) if (dimension !== 'all' && !dimension.startsWith('item:')) parts++
  if (parts <= MOST_PARTS) return null
  return `The sheet counts by ${parts} platforms, hours and the like, where a station has about a hundred; more than ${MOST_PARTS} are not taken. The kiosk has to be looked at.`
}
