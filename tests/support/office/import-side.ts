import { aDaySheet } from './a-day-sheet.ts'
import { type ADoor, aDoor } from './a-door.ts'
import type { DatabaseName } from './an-office.ts'
import { rollupOf } from './rollup-of.ts'

/** An office with a station that no kiosk is paired with. */
export async function withStation(database: DatabaseName) {
  const door = await aDoor(database)
  return { door, stationId: (await door.station(await door.street())).stationId }
}

export function visitsSheet(date: string, visits: number, throughSeq: number) {
  return aDaySheet({ date, throughSeq, counts: { 'visits all': visits } })
}

/** Hands a file to the office as an editor does. */
export async function importFile(door: ADoor, body: unknown, stationId?: string) {
  const url = `/v1/imports${stationId === undefined ? '' : `?station=${stationId}`}`
  return door.ask(await door.officer('editor'), 'POST', url, { body })
}

/** What was counted in the whole city in January 2026. */
export function countsOfMonth(door: ADoor) {
  return rollupOf(door.office, door.city.nodeId, 'month', '2026-01-01')
}

export async function visitsOfMonth(door: ADoor): Promise<number | undefined> {
  return (await countsOfMonth(door))['visits all']
}
