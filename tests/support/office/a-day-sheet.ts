import { createHash, hash } from 'node:crypto'
import type { ReadBatch } from '../../../office/sheets/read-batch.ts'
import { type DaySheet, daySheetSchema } from '../../../shared/upstream/day-sheet.ts'
import type { DaySheetBatch } from '../../../shared/upstream/day-sheet-batch.ts'
import { addToSketch, formatSketch, type RiderSketch } from '../../../shared/upstream/rider-sketch.ts'
import { formatTrail, type LogPlace, type SeriesId } from '../../../shared/upstream/series.ts'
import type { StationHealth } from '../../../shared/upstream/station-health.ts'

/** The sketch of riders by whatever numbers they are known to a test. */
export function aSketch(riders: Iterable<number>): string {
  const sketch: RiderSketch = new Map()
  for (const rider of riders) addToSketch(sketch, createHash('sha256').update(`rider ${rider}`).digest())
  return formatSketch(sketch)
}

export type SheetParts = {
  readonly date: string
  readonly throughSeq?: number
  readonly riders?: readonly number[]
  /** By measure and dimension: `{ 'visits all': 12 }`. Riders are counted from `riders`. */
  readonly counts?: Readonly<Record<string, number>>
}

export function aDaySheet({ date, throughSeq = 1, riders = [], counts = {} }: SheetParts): DaySheet {
  const all = { ...counts, ...(riders.length > 0 ? { 'riders all': new Set(riders).size } : {}) }
  return daySheetSchema.parse({
    businessDate: date,
    throughSeq,
    counts: Object.entries(all).map(([key, value]) => {
      const [measure, dimension] = key.split(' ')
      return { measure, dimension, value }
    }),
    riders: aSketch(riders),
  })
}

/** A place in the one log that every test's series has: event n has the hash of its number. */
export function aPlace(seq: number, log = 'log'): LogPlace {
  return { seq, chainHash: seq === 0 ? '0'.repeat(64) : hashOf(seq, log).toString('hex') }
}

export function aTrail(after: number, head: number, log = 'log'): string {
  return formatTrail(Array.from({ length: head - after }, (_, at) => hashOf(after + at + 1, log)))
}

/** The name of the series that a station of this id begins with. */
export function aSeriesOf(stationId: string): string {
  return createHash('sha256').update(`series of ${stationId}`).digest('hex').slice(0, 16)
}

export type BatchParts = {
  readonly sheets: readonly DaySheet[]
  readonly after?: number
  readonly head?: number
  readonly series?: string
  readonly log?: string
  readonly health?: Partial<StationHealth>
}

/** A batch as a station sends it; its log reaches as far as its sheets do unless said otherwise. */
export function aBatch({
  sheets,
  after = 0,
  series = '00000000000000aa',
  log = 'log',
  ...parts
}: BatchParts): DaySheetBatch {
  const head = parts.head ?? Math.max(after, ...sheets.map((sheet) => sheet.throughSeq))
  return {
    seriesId: series as SeriesId,
    after: aPlace(after, log),
    head: aPlace(head, log),
    trail: aTrail(after, head, log),
    sheets: [...sheets],
    health: someHealth(parts.health),
  }
}

export function aReadBatch(parts: BatchParts): ReadBatch {
  return { ...aBatch(parts), refused: [] }
}

export function someHealth(changes: Partial<StationHealth> = {}): StationHealth {
  return {
    version: '1.0.0',
    host: 'electron',
    now: 1_768_536_000_000,
    openedAt: 1_768_500_000_000,
    events: 100,
    databaseBytes: 1_000_000,
    diskFreeBytes: 10_000_000_000,
    database: 'intact',
    lastWedgeScanAt: null,
    lastCameraScanAt: null,
    camera: 'on',
    lockerBoard: null,
    printer: null,
    contentOnScreen: null,
    notices: [],
    pendingSheets: 0,
    ...changes,
  }
}

function hashOf(seq: number, log: string): Buffer {
  // As text, in one call: a hash object for each of many is slow to clear away, which a bench would take for its figure.
  return Buffer.from(hash('sha256', `${log} ${seq}`, 'hex'), 'hex')
}
