import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { ALL_ITEMS } from '../../office/sheets/all-items.ts'
import { summarise } from '../../office/summaries/summarise.ts'
import type { BusinessDate } from '../../shared/time/business-date.ts'
import type { Figure } from './figure.ts'
import { aFilledOffice, COUNTS, type FilledOffice, ITEMS, OWN_MEASURES, TO } from './support/a-filled-office.ts'
import { median, percentile } from './support/percentile.ts'

const MANY = 2_000
const FEW = 20
const ROUNDS = 60
const WARM_UP = 10

export const figures: readonly Figure[] = [
  /**
   * A year of a city by month, compared with the year before, by platform, hour and named item, past the thousands of
   * items that its stations brought in; against bare rows of the same.
   */
  {
    name: 'office.year-summary',
    unit: 'ms p95',
    target: { of: 'value', atMost: 100 },
    async measure() {
      const { many } = await officesOfBothSizes()
      const { ours, bare } = await samplesOf(many)
      return { value: percentile(ours, 0.95), floor: percentile(bare, 0.95) }
    },
  },
  /** The same of 2,000 stations against that of 20. */
  {
    name: 'office.summary-growth',
    unit: 'ms',
    target: { of: 'ratio', atMost: 1.5 },
    async measure() {
      const offices = await officesOfBothSizes()
      const samples = { few: [] as number[], many: [] as number[] }
      for (let round = 0; round < ROUNDS + WARM_UP; round++) {
        for (const size of round % 2 === 0 ? (['few', 'many'] as const) : (['many', 'few'] as const)) {
          const tookMs = await timeOf(() => yearOf(offices[size]))
          if (round >= WARM_UP) samples[size].push(tookMs)
        }
      }
      return { value: median(samples.many), floor: median(samples.few) }
    },
  },
]

async function samplesOf(filled: FilledOffice): Promise<{ ours: number[]; bare: number[] }> {
  const db = new Database(filled.file, { readonly: true })
  const readBare = bareRows(db, filled.city.nodeId)
  const samples = { ours: [] as number[], bare: [] as number[] }
  try {
    for (let round = 0; round < ROUNDS + WARM_UP; round++) {
      const ours = await timeOf(() => yearOf(filled))
      const bare = await timeOf(async () => JSON.stringify(readBare()))
      if (round < WARM_UP) continue
      samples.ours.push(ours)
      samples.bare.push(bare)
    }
    return samples
  } finally {
    db.close()
  }
}

/** What the year and the one before are made of, but for sketches: each row by its key. */
function bareRows(db: Database.Database, nodeId: string): () => unknown {
  const sums = db.prepare(`
    SELECT r.start, r.measure, r.dimension, r.value
    FROM json_each(?) month CROSS JOIN json_each(?) key CROSS JOIN rollup r
      ON r.node_id = ? AND r.grain = 'month' AND r.start = month.value
        AND r.measure = key.value ->> 0 AND r.dimension = key.value ->> 1`)
  const levels = db.prepare(`
    SELECT l.dimension, l.business_date, l.change FROM json_each(?) item CROSS JOIN level_change l
      ON l.node_id = ? AND l.measure = 'items-on-hand' AND l.dimension = item.value AND l.business_date <= '${TO}'`)
  const months = Array.from({ length: 24 }, (_, nth) => new Date(Date.UTC(2023, nth)).toISOString().slice(0, 10))
  const keys = [...COUNTS, 'station-days all', ...OWN_MEASURES.map((measure) => `${measure} ${ALL_ITEMS}`)]
  const kept = JSON.stringify(keys.map((key) => key.split(' ')))
  const items = JSON.stringify([...ITEMS.map((item) => `item:${item}`), ALL_ITEMS])
  return () => [sums.all(JSON.stringify(months), kept, nodeId), levels.all(items, nodeId)]
}

/** As it leaves the office: small counts hidden, and written out. */
async function yearOf({ office, city: place }: FilledOffice): Promise<string> {
  const range = { from: '2024-01-01' as BusinessDate, to: '2024-12-31' as BusinessDate }
  const asked = { measures: undefined, items: 'named', isLeaving: true } as const
  const summary = await summarise(office, {
    ...asked,
    ...range,
    breakdowns: ['platform', 'hour', 'item'],
    place,
    per: 'month',
    by: 'total',
  })
  if (summary.totals[0]?.stationDays === 0) throw new Error('the summary is empty')
  return JSON.stringify(summary)
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

let offices: Promise<{ few: FilledOffice; many: FilledOffice }> | undefined

/** Made once for both figures; gone with the process. */
function officesOfBothSizes() {
  offices ??= (async () => {
    const made = { few: await aFilledOffice(FEW), many: await aFilledOffice(MANY) }
    process.once('exit', () => {
      for (const { folder } of [made.few, made.many]) rmSync(folder, { recursive: true, force: true })
    })
    return made
  })()
  return offices
}
