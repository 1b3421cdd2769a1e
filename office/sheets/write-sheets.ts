import { sql } from 'kysely'
import { givenRows } from '../database/given-rows.ts'
import type { OfficeDatabase, Writing } from '../database/office-database.ts'
import type { Upsert } from '../database/upsert.ts'
import type { Applying, ArrivedSheet } from './arrived-sheet.ts'
import { countKey, formatCounts } from './counts.ts'
import type { KeptSheet } from './merge-sheets.ts'

const SHEET: Upsert = {
  table: 'sheet',
  columns: {
    station_id: 'text',
    business_date: 'text',
    series_id: 'text',
    through_seq: 'whole',
    received_at: 'whole',
    counts: 'text',
    sketch: 'text',
  },
  key: ['station_id', 'business_date', 'series_id'],
  change:
    'through_seq = excluded.through_seq, received_at = excluded.received_at, counts = excluded.counts, sketch = excluded.sketch',
}

/** Writes sheets, in the form that they are kept in, as the latest states of their dates in their series. */
export function writeSheets(
  trx: Writing,
  db: OfficeDatabase,
  fresh: readonly ArrivedSheet[],
  kept: readonly KeptSheet[],
): Promise<void> {
  const rows = kept.map(({ seriesId, throughSeq, receivedAt, counts, sketch }, nth) => {
    const { stationId, sheet } = fresh[nth] as ArrivedSheet
    return [stationId, sheet.businessDate, seriesId, throughSeq, receivedAt, counts, sketch]
  })
  return db.upsert(trx, SHEET, rows)
}

/** Lists measures and dimensions that no sheet had before, so that summaries can be asked for them by name. */
export async function listCounts(
  trx: Writing,
  { db: { dialect }, seen }: Applying,
  fresh: readonly ArrivedSheet[],
): Promise<void> {
  const rows = new Map<string, string[]>()
  for (const { sheet } of fresh) {
    for (const { measure, dimension } of sheet.counts) {
      const key = countKey(measure, dimension)
      if (!seen.has(key)) rows.set(key, [measure, dimension])
    }
  }
  if (rows.size === 0) return
  const given = givenRows(dialect, { measure: 'text', dimension: 'text' }, [...rows.values()])
  await sql`
    INSERT INTO seen_count (measure, dimension) SELECT measure, dimension FROM ${given} WHERE true
    ON CONFLICT (measure, dimension) DO NOTHING`.execute(trx)
  for (const key of rows.keys()) seen.add(key)
}

export function keptFrom({ seriesId, sheet }: ArrivedSheet, now: number): KeptSheet {
  const { throughSeq, counts, riders } = sheet
  return { seriesId, throughSeq, receivedAt: now, counts: formatCounts(counts), sketch: riders }
}
