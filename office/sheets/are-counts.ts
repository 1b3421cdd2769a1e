import { type SheetCount, sheetCountSchema } from '../../shared/upstream/day-sheet.ts'

const MEASURE = /^[a-z][a-z0-9-]{0,39}$/
const DIMENSION = /^[a-z][a-z0-9-]{0,39}(:[A-Za-z0-9._-]{1,60})?$/
const MOST = 10_000
const LARGEST = 1_000_000_000

/**
 * Whether these are plainly counts of a sheet, each once: a quick look at what an office reads most of. Whatever it does
 * not know for certain is for the schema to judge, with which a test holds it to agree.
 */
export function areCounts(counts: unknown): counts is SheetCount[] {
  if (!Array.isArray(counts) || counts.length > MOST) return false
  const seen = new Set<string>()
  for (const count of counts as readonly Partial<SheetCount>[]) {
    if (typeof count !== 'object' || count === null || Object.keys(count).length !== FIELDS) return false
    const { measure, dimension, value } = count
    if (typeof measure !== 'string' || typeof dimension !== 'string' || typeof value !== 'number') return false
    if (!MEASURE.test(measure) || !DIMENSION.test(dimension)) return false
    if (!Number.isInteger(value) || value < -LARGEST || value > LARGEST) return false
    seen.add(`${measure} ${dimension}`)
  }
  return seen.size === counts.length
}

const FIELDS = Object.keys(sheetCountSchema.shape).length
