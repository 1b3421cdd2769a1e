import type { OfficeDatabase, Writing } from '../database/office-database.ts'
import type { Grain } from '../database/tables.ts'
import type { Upsert } from '../database/upsert.ts'
import { type Counts, partsOf } from './counts.ts'

const ROLLUP: Upsert = {
  table: 'rollup',
  columns: { node_id: 'text', grain: 'text', start: 'text', measure: 'text', dimension: 'text', value: 'whole' },
  key: ['node_id', 'grain', 'start', 'measure', 'dimension'],
  change: 'value = rollup.value + excluded.value',
}
const LEVEL: Upsert = {
  table: 'level_change',
  columns: { node_id: 'text', measure: 'text', dimension: 'text', business_date: 'text', change: 'whole' },
  key: ['node_id', 'measure', 'dimension', 'business_date'],
  change: 'change = level_change.change + excluded.change',
}
const RESTATED: Upsert = {
  table: 'restatement',
  columns: {
    node_id: 'text',
    business_date: 'text',
    measure: 'text',
    dimension: 'text',
    difference: 'whole',
    restated_at: 'whole',
  },
  key: ['node_id', 'business_date', 'measure', 'dimension'],
  change: 'difference = restatement.difference + excluded.difference, restated_at = excluded.restated_at',
}

/** The first day of the month that a date lies in. */
export function monthOf(businessDate: string): string {
  return `${businessDate.slice(0, 7)}-01`
}

/** By how much the rollups change in one transaction: added up in memory, so that each row is written once. */
export class RollupChanges {
  readonly #sums = new Map<string, Counts>()
  readonly #levels = new Map<string, Counts>()
  readonly #restated = new Map<string, Counts>()

  addSums(nodeId: string, grain: Grain, start: string, differences: Counts): void {
    addUp(this.#sums, `${nodeId} ${grain} ${start}`, differences)
  }

  addLevels(nodeId: string, businessDate: string, differences: Counts, times: 1 | -1): void {
    addUp(this.#levels, `${nodeId} ${businessDate}`, differences, times)
  }

  addRestated(nodeId: string, businessDate: string, differences: Counts): void {
    addUp(this.#restated, `${nodeId} ${businessDate}`, differences)
  }

  async write(trx: Writing, db: OfficeDatabase, now: number): Promise<void> {
    const sums = rowsOf(this.#sums, ([nodeId = '', grain = '', start = ''], measure, dimension, value) => [
      nodeId,
      grain,
      start,
      measure,
      dimension,
      value,
    ])
    const levels = rowsOf(this.#levels, ([nodeId = '', date = ''], measure, dimension, change) => [
      nodeId,
      measure,
      dimension,
      date,
      change,
    ])
    const restated = rowsOf(this.#restated, ([nodeId = '', date = ''], measure, dimension, difference) => [
      nodeId,
      date,
      measure,
      dimension,
      difference,
      now,
    ])
    await db.upsert(trx, ROLLUP, sums)
    await db.upsert(trx, LEVEL, levels)
    await db.upsert(trx, RESTATED, restated)
  }
}

function addUp(places: Map<string, Counts>, place: string, differences: Counts, times: 1 | -1 = 1): void {
  if (differences.size === 0) return
  let sums = places.get(place)
  if (!sums) {
    sums = new Map()
    places.set(place, sums)
  }
  for (const [key, value] of differences) sums.set(key, (sums.get(key) ?? 0) + times * value)
}

/** In the order of their keys, so that two transactions take the same rows in the same order. */
function rowsOf(
  places: ReadonlyMap<string, Counts>,
  rowOf: (place: readonly string[], measure: string, dimension: string, value: number) => (string | number)[],
): (string | number)[][] {
  const rows: (string | number)[][] = []
  for (const place of [...places.keys()].sort()) {
    const parts = place.split(' ')
    for (const [key, value] of places.get(place) ?? []) {
      if (value === 0) continue
      const { measure, dimension } = partsOf(key)
      rows.push(rowOf(parts, measure, dimension, value))
    }
  }
  return rows
}
