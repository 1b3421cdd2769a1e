import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { withAllItems } from '../../../office/sheets/all-items.ts'
import { countKey, formatCounts, kindOfKey } from '../../../office/sheets/counts.ts'
import { monthOf } from '../../../office/sheets/rollup-changes.ts'
import { mergeText, noRiders, type Registers, textOf } from '../../../office/sketches/registers.ts'
import type { DaySheet } from '../../../shared/upstream/day-sheet.ts'
import { aTrail, someHealth } from '../../support/office/a-day-sheet.ts'
import type { BenchCity } from './a-bench-city.ts'

type Row = readonly (string | number)[]
type Rows = Readonly<Record<string, readonly Row[]>>

export type BareUpserts = {
  /** Makes the rows of one sheet of each station ready, and answers what writes them. */
  prepare(sheets: readonly DaySheet[]): () => Promise<void>
  close(): Promise<void>
}

const TABLES = {
  sheet: {
    columns: [
      'station_id text',
      'business_date text',
      'series_id text',
      'through_seq bigint',
      'received_at bigint',
      'counts text',
      'sketch text',
    ],
    conflict: 'ON CONFLICT (station_id, business_date, series_id) DO UPDATE SET counts = excluded.counts',
  },
  rollup: {
    columns: ['node_id text', 'grain text', 'start text', 'measure text', 'dimension text', 'value bigint'],
    conflict:
      'ON CONFLICT (node_id, grain, start, measure, dimension) DO UPDATE SET value = rollup.value + excluded.value',
  },
  level_change: {
    columns: ['node_id text', 'measure text', 'dimension text', 'business_date text', 'change bigint'],
    conflict:
      'ON CONFLICT (node_id, measure, dimension, business_date) DO UPDATE SET change = level_change.change + excluded.change',
  },
  rollup_sketch: {
    columns: ['node_id text', 'grain text', 'start text', 'sketch text'],
    conflict: 'ON CONFLICT (node_id, grain, start) DO UPDATE SET sketch = excluded.sketch',
  },
  series: {
    columns: ['series_id text', 'station_id text', 'seq bigint', 'chain_hash text', 'heard_at bigint'],
    conflict: 'ON CONFLICT (series_id) DO UPDATE SET seq = excluded.seq',
  },
  trail_chunk: {
    columns: ['series_id text', 'from_seq bigint', 'events bigint', 'trail text'],
    conflict: 'ON CONFLICT (series_id, from_seq) DO UPDATE SET trail = trail_chunk.trail || excluded.trail',
  },
} as const

/** The rows that the office writes for a round of sheets, written by bare statements in one transaction. */
export async function bareUpserts(database: 'sqlite' | 'postgres', bench: BenchCity): Promise<BareUpserts> {
  const rows = createRows(bench)
  if (database === 'sqlite') {
    const db = new Database(join(bench.place, 'office.db'))
    db.pragma('synchronous = FULL')
    const upserts = Object.entries(TABLES).map(([table, { columns, conflict }]) => {
      const names = columns.map((column) => column.split(' ', 1)[0])
      const values = columns.map(() => '?').join(', ')
      return [table, db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values}) ${conflict}`)] as const
    })
    const health = db.prepare(
      'UPDATE station SET last_heard_at = 1, clock_ahead_ms = 1, health = ? WHERE station_id = ?',
    )
    const text = JSON.stringify(someHealth())
    const write = db.transaction((ready: Rows) => {
      for (const [table, statement] of upserts) for (const row of ready[table] ?? []) statement.run(...row)
      for (const { stationId } of bench.kiosks) health.run(text, stationId)
    }).immediate
    return {
      prepare(sheets) {
        const ready = rows(sheets)
        return async () => write(ready)
      },
      close: async () => void db.close(),
    }
  }
  const client = new pg.Client({ connectionString: bench.place })
  await client.connect()
  return {
    prepare(sheets) {
      const ready = rows(sheets)
      return async () => {
        await client.query('BEGIN')
        for (const [table, { columns, conflict }] of Object.entries(TABLES)) {
          const lists = columns.map((column, at) => `$${at + 1}::${column.split(' ')[1]}[]`).join(', ')
          const values = columns.map((_, at) => (ready[table] ?? []).map((row) => row[at]))
          const text = `INSERT INTO ${table} SELECT * FROM unnest(${lists}) ${conflict}`
          await client.query({ name: table, text, values })
        }
        const text = 'UPDATE station SET last_heard_at = 1, health = $2 WHERE station_id = ANY($1)'
        const stations = bench.kiosks.map(({ stationId }) => stationId)
        await client.query({ name: 'health', text, values: [stations, JSON.stringify(someHealth())] })
        await client.query('COMMIT')
      }
    },
    close: () => client.end(),
  }
}

function createRows({ kiosks }: BenchCity): (sheets: readonly DaySheet[]) => Rows {
  const sketches = new Map<string, Registers>()
  return (sheets) => {
    const sums = new Map<string, number>()
    const levels = new Map<string, number>()
    const risen = new Set<string>()
    const rows: Record<string, Row[]> = { sheet: [], series: [], trail_chunk: [] }
    sheets.forEach((sheet, nth) => {
      const kiosk = kiosks[nth]
      if (!kiosk) return
      const { stationId, seriesId, ancestors } = kiosk
      const { businessDate, throughSeq, counts, riders } = sheet
      rows['sheet']?.push([stationId, businessDate, seriesId, throughSeq, 1, formatCounts(counts), riders])
      rows['series']?.push([seriesId, stationId, throughSeq, 'ab'.repeat(32), 1])
      rows['trail_chunk']?.push([seriesId, throughSeq - 149, 150, aTrail(throughSeq - 150, throughSeq)])
      const kept = withAllItems(
        new Map(counts.map(({ measure, dimension, value }) => [countKey(measure, dimension), value])),
      )
      const month = monthOf(businessDate)
      const above = ancestors.flatMap((nodeId) => [`${nodeId} day ${businessDate}`, `${nodeId} month ${month}`])
      for (const place of [`${stationId} month ${month}`, ...above]) {
        for (const [key, value] of kept) if (kindOfKey(key) === 'sum') addTo(sums, `${place} ${key}`, value)
        const registers = sketches.get(place) ?? noRiders()
        if (mergeText(registers, riders)) risen.add(place)
        sketches.set(place, registers)
      }
      for (const nodeId of ancestors) {
        for (const key of kept.keys()) {
          if (kindOfKey(key) === 'level') addTo(levels, `${nodeId} ${key} ${businessDate}`, 1)
        }
      }
    })
    return {
      ...rows,
      rollup: [...sums].map(([key, value]) => [...key.split(' '), value]),
      level_change: [...levels].map(([key, value]) => [...key.split(' '), value]),
      rollup_sketch: [...risen].map((key) => [...key.split(' '), textOf(sketches.get(key) ?? noRiders())]),
    }
  }
}

function addTo(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value)
}
