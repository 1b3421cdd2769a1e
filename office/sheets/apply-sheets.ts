import { sql } from 'kysely'
import { givenRows, joinEach } from '../database/given-rows.ts'
import type { Writing } from '../database/office-database.ts'
import { covers, registersOf } from '../sketches/registers.ts'
import { closedDatesOf } from '../stations/closed-stations.ts'
import { withAllItems } from './all-items.ts'
import type { Applying, ArrivedSheet } from './arrived-sheet.ts'
import { type Counts, kindOfKey, partsOf, RIDERS_KEY, STATION_DAYS } from './counts.ts'
import { endsWithClosing } from './ends-with-closing.ts'
import { listCounts } from './list-counts.ts'
import type { KeptSheet } from './merge-sheets.ts'
import { type NeighbouringDays, readNeighbouringDays } from './neighbouring-days.ts'
import { redrawSketches, type ShrunkDay } from './redraw-sketches.ts'
import { monthOf, RollupChanges } from './rollup-changes.ts'
import { SketchChanges, type SketchPlace } from './sketch-changes.ts'
import { keptFrom, writeSheets } from './write-sheets.ts'

/**
 * Keeps sheets and everything that is summed up from them, inside the caller's transaction: of each series the latest
 * state of a date, and in every node above the station by how much that date has changed. Answers for each sheet
 * whether it was kept or was there already.
 */
export async function applySheets(
  trx: Writing,
  applying: Applying,
  arrived: readonly ArrivedSheet[],
): Promise<readonly ('kept' | 'had-already')[]> {
  if (arrived.length === 0) return []
  const { db, now } = applying
  const days = await readNeighbouringDays(trx, db, arrived.map(dateOf))
  const fresh = arrived.filter((one) => isNewer(days, one))
  const outcomes = arrived.map((one) => (fresh.includes(one) ? 'kept' : 'had-already'))
  if (fresh.length === 0) return outcomes

  const rollups = new RollupChanges()
  const sketches = await SketchChanges.read(trx, db, fresh.flatMap(sketchPlaces))
  const readBefore = await nodesReadBefore(trx, applying, fresh)
  const closedDates = await closedDatesOf(trx, stationsOfLate(applying, fresh))
  const ridersBefore = new Map<string, number>()
  const shrunk: ShrunkDay[] = []
  const keptSheets = fresh.map((one) => keptFrom(one, now))
  for (const [nth, one] of fresh.entries()) {
    const place = dateOf(one)
    const { stationId, ancestors } = one
    const isClosed = place.businessDate < applying.closedBefore
    const old = days.sheetOf(place, one.seriesId)
    const change = changeBy(days, one, keptSheets[nth] ?? keptFrom(one, now))
    collectSums(rollups, one, withAllItems(change.sums))
    const levels = withAllItems(change.levels)
    for (const nodeId of ancestors) {
      rollups.addLevels(nodeId, place.businessDate, levels, 1)
      if (change.dateAfter) rollups.addLevels(nodeId, change.dateAfter, levels, -1)
    }
    const late = isClosed ? ancestors.filter((nodeId) => readBefore.has(nodeDateOf(nodeId, one))) : []
    for (const nodeId of late) {
      const node = nodeDateOf(nodeId, one)
      if (!ridersBefore.has(node)) ridersBefore.set(node, sketches.estimate(dayOf(nodeId, one)))
    }
    if (old && !covers(registersOf(one.sheet.riders), registersOf(old.sketch))) {
      shrunk.push({ stationId, ancestors, businessDate: place.businessDate })
    }
    sketches.merge(sketchPlaces(one), one.sheet.riders)
    if (isClosed && change.hadDate) rollups.addRestated(stationId, place.businessDate, change.all)
    // What ended with the closing of a station is in none above it from that date on, and restates none.
    const closedDate = closedDates.get(stationId)
    const isOpen = closedDate === undefined || place.businessDate < closedDate
    const standing = [...change.levels].filter(([key]) => isOpen || !endsWithClosing(partsOf(key).measure))
    const restated = new Map([...change.sums, ...standing])
    for (const nodeId of late) rollups.addRestated(nodeId, place.businessDate, restated)
  }

  await writeSheets(trx, db, fresh, keptSheets)
  const ridersMerged = new Map([...ridersBefore.keys()].map((node) => [node, sketches.estimate(dayAt(node))]))
  await sketches.write(trx, db)
  const ridersRedrawn = await redrawSketches(trx, db, shrunk)
  for (const [node, before] of ridersBefore) {
    const { nodeId, start } = dayAt(node)
    const after = ridersRedrawn.get(node) ?? ridersMerged.get(node) ?? before
    rollups.addRestated(nodeId, start, new Map([[RIDERS_KEY, after - before]]))
  }
  await rollups.write(trx, db, now)
  await listCounts(trx, applying, fresh)
  return outcomes
}

function stationsOfLate({ closedBefore }: Applying, fresh: readonly ArrivedSheet[]): readonly string[] {
  const late = fresh.filter(({ sheet }) => sheet.businessDate < closedBefore)
  return [...new Set(late.map(({ stationId }) => stationId))]
}

type Change = {
  readonly hadDate: boolean
  readonly sums: Counts
  readonly levels: Counts
  /** Whatever of the station's date changed. */
  readonly all: Counts
  readonly dateAfter: string | undefined
}

/** Enters a sheet among the days, and answers by how much the station's date differs from before. */
function changeBy(days: NeighbouringDays, one: ArrivedSheet, sheet: KeptSheet): Change {
  const place = dateOf(one)
  const before = days.countsOf(place)
  const levelsBefore = before ?? days.levelsBefore(place)
  days.put(place, sheet)
  const after = days.countsOf(place) ?? new Map<string, number>()
  const change = { sums: new Map(), levels: new Map(), all: new Map() } satisfies Record<string, Counts>
  const compare = (key: string, value: number) => {
    const kind = kindOfKey(key)
    const difference = value - ((kind === 'level' ? levelsBefore : before)?.get(key) ?? 0)
    if (difference === 0) return
    change.all.set(key, difference)
    if (kind === 'sum') change.sums.set(key, difference)
    if (kind === 'level') change.levels.set(key, difference)
  }
  for (const [key, value] of after) compare(key, value)
  // What a sheet no longer mentions is zero.
  for (const key of (before ?? levelsBefore).keys()) if (!after.has(key)) compare(key, 0)
  return { ...change, hadDate: before !== null, dateAfter: days.dateAfter(place) }
}

function collectSums(rollups: RollupChanges, one: ArrivedSheet, sums: Counts): void {
  const { businessDate } = one.sheet
  const month = monthOf(businessDate)
  rollups.addSums(one.stationId, 'month', month, sums)
  for (const nodeId of one.ancestors) {
    rollups.addSums(nodeId, 'day', businessDate, sums)
    rollups.addSums(nodeId, 'month', month, sums)
  }
}

/** Of the nodes above late sheets, those that had the date from some station already: `node date`. */
async function nodesReadBefore(trx: Writing, applying: Applying, fresh: readonly ArrivedSheet[]): Promise<Set<string>> {
  const late = fresh.filter(({ sheet }) => sheet.businessDate < applying.closedBefore)
  if (late.length === 0) return new Set()
  const places = new Set(late.flatMap((one) => one.ancestors.map((nodeId) => `${nodeId} ${one.sheet.businessDate}`)))
  const given = givenRows(
    applying.db.dialect,
    { node_id: 'text', start: 'text' },
    [...places].map((place) => place.split(' ')),
  )
  const { rows } = await sql<{ node_id: string; start: string }>`
    SELECT r.node_id, r.start FROM ${given} ${joinEach(applying.db.dialect)} rollup r
      ON r.node_id = given.node_id AND r.grain = 'day' AND r.start = given.start
      AND r.measure = ${STATION_DAYS} AND r.dimension = 'all' AND r.value > 0`.execute(trx)
  return new Set(rows.map((row) => `${row.node_id} ${row.start}`))
}

function isNewer(days: NeighbouringDays, one: ArrivedSheet): boolean {
  const kept = days.sheetOf(dateOf(one), one.seriesId)
  if (kept === undefined || kept.throughSeq < one.sheet.throughSeq) return true
  // A station that was not paired had no key to hash its riders with.
  return kept.throughSeq === one.sheet.throughSeq && kept.sketch === '' && one.sheet.riders !== ''
}

function dateOf({ stationId, sheet }: ArrivedSheet) {
  return { stationId, businessDate: sheet.businessDate }
}

function dayOf(nodeId: string, { sheet }: ArrivedSheet): SketchPlace {
  return { nodeId, grain: 'day', start: sheet.businessDate }
}

function nodeDateOf(nodeId: string, { sheet }: ArrivedSheet): string {
  return `${nodeId} ${sheet.businessDate}`
}

/** The day of a `node date`. */
function dayAt(nodeDate: string): SketchPlace {
  const [nodeId = '', start = ''] = nodeDate.split(' ')
  return { nodeId, grain: 'day', start }
}

function sketchPlaces(one: ArrivedSheet): readonly SketchPlace[] {
  const start = monthOf(one.sheet.businessDate)
  return [
    { nodeId: one.stationId, grain: 'month', start },
    ...one.ancestors.flatMap((nodeId) => [dayOf(nodeId, one), { nodeId, grain: 'month' as const, start }]),
  ]
}
