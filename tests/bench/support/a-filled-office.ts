import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openSqlite } from '../../../office/database/open-sqlite.ts'
import { createOffice, type Office } from '../../../office/office.ts'
import { DEFAULT_SETTINGS, writeOfficeSettings } from '../../../office/settings/office-settings.ts'
import { ALL_ITEMS } from '../../../office/sheets/all-items.ts'
import type { Node } from '../../../office/tree/node-store.ts'
import { nodeById } from '../../../office/tree/node-store.ts'
import { aClock } from '../../support/a-clock.ts'
import { aSketch } from '../../support/office/a-day-sheet.ts'

export type FilledOffice = {
  readonly office: Office
  readonly city: Node
  /** Whoever had it filled removes it. */
  readonly folder: string
  /** The database file. */
  readonly file: string
}

export const FROM = '2023-01-01'
export const TO = '2024-12-31'
const DAYS = 731
/** Items that each station brought in by itself, under ids that no other has, and what is counted of them. */
const OWN_ITEMS = 4
export const OWN_MEASURES: readonly string[] = ['items-issued', 'items-received']
const STREETS = 100
const DISTRICTS = 10
/** Items that every station has. */
export const ITEMS: readonly string[] = ['mask', 'water', 'gloves', 'heat-pack', 'plaster', 'sunscreen']
/** Counts of a sheet: the whole of each measure, and by hour, platform and item. */
export const COUNTS: readonly string[] = [
  ...['visits', 'first-timers', 'repeats', 'refusals', 'issues', 'items-issued', 'items-received'].map(
    (measure) => `${measure} all`,
  ),
  ...Array.from({ length: 16 }, (_, hour) => `visits hour:${String(hour + 6).padStart(2, '0')}`),
  ...['meituan', 'eleme', 'jd', 'sf'].map((platform) => `visits platform:${platform}`),
  ...ITEMS.map((item) => `items-issued item:${item}`),
]

/**
 * An office with so many stations and two years of sheets behind it: the rows that ingesting them leaves, all stations
 * alike, written by the database itself, since a bench has not the patience to send a million and a half of them.
 */
export async function aFilledOffice(stations: number): Promise<FilledOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'office-bench-'))
  const file = join(folder, 'office.db')
  await (await openSqlite(folder)).close()
  fill(file, stations)
  const db = await openSqlite(folder)
  const office = createOffice({
    db,
    clock: aClock(Date.parse('2025-01-01T12:00:00Z')),
    randomBytes: Buffer.alloc,
    version: 'bench',
  })
  await db.write((trx) => writeOfficeSettings(trx, { ...DEFAULT_SETTINGS, officeName: 'Bench' }))
  const city = await nodeById(db.read, idOf('c', 0))
  if (!city) throw new Error('the city is missing')
  return {
    office,
    city,
    folder,
    file,
  }
}

function fill(file: string, stations: number): void {
  const db = new Database(file)
  db.pragma('journal_mode = OFF')
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -262144')
  db.transaction(() => {
    addPlaces(db, stations)
    db.exec(`
      CREATE TEMP TABLE day AS WITH RECURSIVE d(start) AS (
        SELECT '${FROM}' UNION ALL SELECT date(start, '+1 day') FROM d LIMIT ${DAYS}) SELECT start FROM d;
      CREATE TEMP TABLE month AS
        SELECT substr(start, 1, 8) || '01' AS start, count(*) AS days FROM day GROUP BY 1;
      CREATE TEMP TABLE counted (measure, dimension);
      CREATE TEMP TABLE above AS SELECT n.node_id, n.kind, count(s.node_id) AS stations
        FROM node n JOIN node s ON s.kind = 'station' AND s.path LIKE n.path || '%' WHERE n.kind <> 'station' GROUP BY 1;
    `)
    const counted = db.prepare('INSERT INTO counted VALUES (?, ?)')
    for (const count of [...COUNTS, 'station-days all']) counted.run(...count.split(' '))
    // No summary of a city reads them: what matters is that there are so many.
    const counts = JSON.stringify({ 'visits all': 5 })
    db.prepare(`
      INSERT INTO sheet SELECT s.station_id, d.start, '00000000000000aa', 1, 1, ?, ? FROM station s, day d
      ORDER BY s.station_id, d.start`).run(counts, aSketch(range(0, 5)))
    db.exec(`
      INSERT INTO rollup SELECT s.station_id, 'month', m.start, measure, dimension, m.days * 5 FROM station s, month m, counted;
      INSERT INTO rollup SELECT node_id, 'day', d.start, measure, dimension, a.stations * 5 FROM above a, day d, counted;
      INSERT INTO rollup SELECT node_id, 'month', m.start, measure, dimension, a.stations * m.days * 5
        FROM above a, month m, counted;
      INSERT INTO level_change SELECT node_id, 'items-on-hand', 'item:' || i.value, d.start, a.stations
        FROM above a, day d, json_each('${JSON.stringify(ITEMS)}') i;
      CREATE TEMP TABLE own AS SELECT a.node_id, 'item:x-' || substr(s.node_id, -6) || i.value AS dimension
        FROM above a JOIN node n ON n.node_id = a.node_id JOIN node s ON s.kind = 'station' AND s.path LIKE n.path || '%',
          json_each('${JSON.stringify(Array.from({ length: OWN_ITEMS }, (_, nth) => nth))}') i;
      INSERT INTO rollup SELECT node_id, 'month', m.start, c.value, dimension, m.days
        FROM own, month m, json_each('${JSON.stringify(OWN_MEASURES)}') c ORDER BY node_id, m.start, c.value, dimension;
      INSERT INTO level_change SELECT node_id, 'items-on-hand', dimension, m.start, 1 FROM own, month m
        ORDER BY node_id, dimension, m.start;
      INSERT INTO rollup SELECT node_id, grain, start, measure, '${ALL_ITEMS}', sum(value) FROM rollup
        WHERE dimension LIKE 'item:%' GROUP BY 1, 2, 3, 4;
      INSERT INTO level_change SELECT node_id, measure, '${ALL_ITEMS}', business_date, sum(change) FROM level_change
        GROUP BY 1, 2, 4;
      INSERT INTO seen_count SELECT measure, dimension FROM counted WHERE measure <> 'station-days';
      INSERT INTO seen_count VALUES ('riders', 'all'), ('items-on-hand', 'item:mask');
    `)
    const sketches = db.prepare(`
      INSERT INTO rollup_sketch SELECT a.node_id, ?, t.start, ? FROM above a,
        (SELECT start, 'day' AS grain FROM day UNION ALL SELECT start, 'month' FROM month) t
      WHERE a.kind = ? AND t.grain = ?`)
    const dense = aSketch(range(0, 20_000))
    for (const [kind, sketch] of [
      ['city', dense],
      ['district', dense],
      ['street', aSketch(range(0, 400))],
    ] as const) {
      sketches.run('month', sketch, kind, 'month')
      sketches.run('day', kind === 'city' ? sketch : aSketch(range(0, 300)), kind, 'day')
    }
  })()
  db.exec('ANALYZE')
  db.close()
}

function addPlaces(db: Database.Database, stations: number): void {
  const node = db.prepare('INSERT INTO node VALUES (?, ?, ?, ?, ?, 0)')
  const station = db.prepare("INSERT INTO station VALUES (?, ?, '', 1, 0, NULL, NULL, NULL)")
  const city = idOf('c', 0)
  node.run(city, null, 'city', 'City', `${city}/`)
  const [districts, streets] = stations < STREETS ? [1, 2] : [DISTRICTS, STREETS]
  for (let nth = 0; nth < districts; nth++)
    node.run(idOf('d', nth), city, 'district', `D${nth}`, `${city}/${idOf('d', nth)}/`)
  const pathOf = (nth: number) => `${city}/${idOf('d', nth % districts)}/${idOf('s', nth)}/`
  for (let nth = 0; nth < streets; nth++)
    node.run(idOf('s', nth), idOf('d', nth % districts), 'street', `S${nth}`, pathOf(nth))
  for (let nth = 0; nth < stations; nth++) {
    const street = nth % streets
    node.run(idOf('k', nth), idOf('s', street), 'station', `K${nth}`, `${pathOf(street)}${idOf('k', nth)}/`)
    station.run(idOf('k', nth), `K-${nth}`)
  }
}

function idOf(kind: string, nth: number): string {
  return kind + String(nth).padStart(11, '0')
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
