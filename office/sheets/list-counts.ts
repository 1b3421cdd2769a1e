import { sql } from 'kysely'
import { measureSchema } from '../../shared/daily-counts/daily-count.ts'
import { givenRows, joinEach } from '../database/given-rows.ts'
import type { OfficeDatabase, Writing } from '../database/office-database.ts'
import type { Applying, ArrivedSheet } from './arrived-sheet.ts'
import { countKey } from './counts.ts'

/**
 * As many measures as are listed, and dimensions of one beside its whole: few enough to be offered by name. Stations may
 * have more, since each has items of its own, and a faulty kiosk invents any number. What is beyond is kept, and not
 * listed; summaries read what there is of a place, listed or not.
 */
const MOST_MEASURES = 500
const MOST_DIMENSIONS = 1_000

/** Keys that are known to need no listing; beyond as many it begins anew. */
const MOST_SEEN = 50_000

/** Lists measures and dimensions that no sheet had before, so that summaries can be asked for them by name. */
export async function listCounts(trx: Writing, { db, seen }: Applying, fresh: readonly ArrivedSheet[]): Promise<void> {
  const unseen = new Map<string, readonly [measure: string, dimension: string]>()
  for (const { sheet } of fresh) {
    for (const { measure, dimension } of sheet.counts) {
      const key = countKey(measure, dimension)
      if (!seen.has(key)) unseen.set(key, [measure, dimension])
    }
  }
  if (unseen.size === 0) return
  const listed = await readListed(trx, db, new Set([...unseen.values()].map(([measure]) => measure)))
  const rows: (readonly [string, string])[] = []
  for (const row of unseen.values()) if (list(listed, row)) rows.push(row)
  if (rows.length > 0) {
    const given = givenRows(db.dialect, { measure: 'text', dimension: 'text' }, rows)
    await sql`
      INSERT INTO seen_count (measure, dimension) SELECT measure, dimension FROM ${given} WHERE true
      ON CONFLICT (measure, dimension) DO NOTHING`.execute(trx)
  }
  if (seen.size + unseen.size > MOST_SEEN) seen.clear()
  for (const key of unseen.keys()) seen.add(key)
}

type Listed = { measureCount: number; readonly dimensions: Map<string, Set<string>> }

/** What is listed of some measures, and how many measures there are. */
async function readListed(trx: Writing, { dialect }: OfficeDatabase, measures: ReadonlySet<string>): Promise<Listed> {
  const given = givenRows(
    dialect,
    { measure: 'text' },
    [...measures].map((measure) => [measure]),
  )
  const { rows } = await sql<{ measure: string; dimension: string }>`
    SELECT s.measure, s.dimension FROM ${given} ${joinEach(dialect)} seen_count s ON s.measure = given.measure`.execute(
    trx,
  )
  const dimensions = new Map<string, Set<string>>()
  for (const { measure, dimension } of rows) {
    const known = dimensions.get(measure)
    if (known) known.add(dimension)
    else dimensions.set(measure, new Set([dimension]))
  }
  if ([...measures].every((measure) => dimensions.has(measure))) return { measureCount: 0, dimensions }
  const { count } = await trx
    .selectFrom('seen_count')
    .select(({ fn }) => fn.count<number>('measure').distinct().as('count'))
    .executeTakeFirstOrThrow()
  return { measureCount: Number(count), dimensions }
}

/** Enters a count among the listed ones; answers whether it is a new one that there is room for. */
function list(listed: Listed, [measure, dimension]: readonly [string, string]): boolean {
  const known = listed.dimensions.get(measure)
  if (!known) {
    if (listed.measureCount >= MOST_MEASURES && !isOfProduct(measure)) return false
    listed.measureCount++
    listed.dimensions.set(measure, new Set([dimension]))
    return true
  }
  if (known.has(dimension)) return false
  // The whole of a measure is none of its dimensions.
  if (dimension !== 'all' && known.size >= MOST_DIMENSIONS) return false
  known.add(dimension)
  return true
}

/** What this product counts by itself always has room: one faulty kiosk takes it from no other. */
function isOfProduct(measure: string): boolean {
  return measureSchema.safeParse(measure).success
}
