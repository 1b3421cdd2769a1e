import { sql } from 'kysely'
import type { OfficeDatabase, Writing } from '../database/office-database.ts'
import { estimateOf, mergeText, noRiders, textOf } from '../sketches/registers.ts'
import { monthOf } from './rollup-changes.ts'
import { writeSketches } from './sketch-changes.ts'

/** A station's date on which fewer riders count than before, and the nodes above it from the street upwards. */
export type ShrunkDay = {
  readonly stationId: string
  readonly ancestors: readonly string[]
  readonly businessDate: string
}

/**
 * A sketch can take riders in and never let one go. Where a later sheet counts fewer (a visit was voided), the sketches
 * above it are drawn anew, each from those right below: a street's from its stations, a city's from its districts, a
 * month's from its days. Answers how many riders each node has now on those days: `node date`.
 */
export async function redrawSketches(
  trx: Writing,
  db: OfficeDatabase,
  days: readonly ShrunkDay[],
): Promise<ReadonlyMap<string, number>> {
  const estimates = new Map<string, number>()
  for (const { stationId, ancestors, businessDate } of days) {
    const month = monthOf(businessDate)
    await redraw(trx, db, [stationId, 'month', month], await sketchesOfStation(trx, stationId, month))
    for (const [height, nodeId] of ancestors.entries()) {
      const below =
        height === 0
          ? await sketchesOfStreet(trx, nodeId, businessDate)
          : await sketchesBelow(trx, nodeId, businessDate)
      const riders = await redraw(trx, db, [nodeId, 'day', businessDate], below)
      estimates.set(`${nodeId} ${businessDate}`, riders)
      await redraw(trx, db, [nodeId, 'month', month], await sketchesOfDays(trx, nodeId, month))
    }
  }
  return estimates
}

async function redraw(trx: Writing, db: OfficeDatabase, place: readonly string[], sketches: Sketches): Promise<number> {
  const registers = noRiders()
  for (const { sketch } of sketches) mergeText(registers, sketch)
  await writeSketches(trx, db, [[...place, textOf(registers)]])
  return estimateOf(registers)
}

type Sketches = readonly { readonly sketch: string }[]

async function sketchesOfStation(trx: Writing, stationId: string, month: string): Promise<Sketches> {
  const { rows } = await sql<{ sketch: string }>`
    SELECT sketch FROM sheet WHERE station_id = ${stationId}
      AND business_date BETWEEN ${month} AND ${lastOf(month)}`.execute(trx)
  return rows
}

async function sketchesOfStreet(trx: Writing, streetId: string, businessDate: string): Promise<Sketches> {
  const { rows } = await sql<{ sketch: string }>`
    SELECT s.sketch FROM node n JOIN sheet s ON s.station_id = n.node_id AND s.business_date = ${businessDate}
    WHERE n.parent_id = ${streetId}`.execute(trx)
  return rows
}

async function sketchesBelow(trx: Writing, nodeId: string, businessDate: string): Promise<Sketches> {
  const { rows } = await sql<{ sketch: string }>`
    SELECT k.sketch FROM node n
      JOIN rollup_sketch k ON k.node_id = n.node_id AND k.grain = 'day' AND k.start = ${businessDate}
    WHERE n.parent_id = ${nodeId}`.execute(trx)
  return rows
}

async function sketchesOfDays(trx: Writing, nodeId: string, month: string): Promise<Sketches> {
  const { rows } = await sql<{ sketch: string }>`
    SELECT sketch FROM rollup_sketch WHERE node_id = ${nodeId} AND grain = 'day'
      AND start BETWEEN ${month} AND ${lastOf(month)}`.execute(trx)
  return rows
}

/** Later than any date of the month, in the order of texts. */
function lastOf(month: string): string {
  return `${month.slice(0, 7)}-31`
}
