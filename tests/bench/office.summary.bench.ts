import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { summarise } from '../../office/summaries/summarise.ts'
import type { BusinessDate } from '../../shared/time/business-date.ts'
import type { Figure } from './figure.ts'
import { aFilledOffice, type FilledOffice } from './support/a-filled-office.ts'
import { median, percentile } from './support/percentile.ts'

const MANY = 2_000
const FEW = 20
const ROUNDS = 60
const WARM_UP = 10

export const figures: readonly Figure[] = [
  /**
   * A year of a city by month, compared with the year before, by platform and hour, past the thousands of items that its
   * stations brought in; against bare rows of the same.
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
  const rows = db.prepare(`
    SELECT start, measure, dimension, value FROM rollup
    WHERE node_id = ? AND grain = 'month' AND start BETWEEN '2023-01-01' AND '2024-12-01'
      AND dimension NOT LIKE 'item:%'`)
  const samples = { ours: [] as number[], bare: [] as number[] }
  try {
    for (let round = 0; round < ROUNDS + WARM_UP; round++) {
      const ours = await timeOf(() => yearOf(filled))
      const bare = await timeOf(async () => JSON.stringify(rows.all(filled.city.nodeId)))
      if (round < WARM_UP) continue
      samples.ours.push(ours)
      samples.bare.push(bare)
    }
    return samples
  } finally {
    db.close()
  }
}

/** As it leaves the office: small counts hidden, and written out. */
async function yearOf({ office, city: place }: FilledOffice): Promise<string> {
  const range = { from: '2024-01-01' as BusinessDate, to: '2024-12-31' as BusinessDate }
  const asked = { measures: undefined, breakdowns: ['platform', 'hour'], isLeaving: true } as const
  const summary = await summarise(office, {
    ...asked,
    ...range,
    breakdowns: [...asked.breakdowns],
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
