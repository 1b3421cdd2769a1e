import type { OfficeDatabase, Writing } from '../database/office-database.ts'
import type { Upsert } from '../database/upsert.ts'
import type { ArrivedSheet } from './arrived-sheet.ts'
import { formatCounts } from './counts.ts'
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

export function keptFrom({ seriesId, sheet }: ArrivedSheet, now: number): KeptSheet {
  const { throughSeq, counts, riders } = sheet
  return { seriesId, throughSeq, receivedAt: now, counts: formatCounts(counts), sketch: riders }
}
