import { describe, expect, it } from 'vitest'
import type { Office } from '../../../office/office.ts'
import { withAllItems } from '../../../office/sheets/all-items.ts'
import { type Counts, kindOfKey, parseCounts } from '../../../office/sheets/counts.ts'
import { mergeSheets } from '../../../office/sheets/merge-sheets.ts'
import { estimateOf, mergeText, noRiders, registersOf } from '../../../office/sketches/registers.ts'
import { nodesWithin } from '../../../office/tree/node-store.ts'
import { aDaySheet, aReadBatch } from '../../support/office/a-day-sheet.ts'
import { type ATestOffice, type ATestStationKey, anOffice, DATABASES } from '../../support/office/an-office.ts'
import { fc } from '../../support/seeded-fast-check.ts'

const DATES = ['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02', '2026-01-16'] as const
const KEYS = [
  ...['visits all', 'visits hour:08', 'items-on-hand item:mask', 'items-on-hand item:x-1', 'a-later-measure all'],
  ...['items-issued item:mask', 'items-issued item:x-1'],
] as const

const anArrival = fc.record({
  station: fc.nat(3),
  series: fc.constantFrom('aaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbb'),
  sheets: fc.uniqueArray(
    fc.record({
      date: fc.constantFrom(...DATES),
      throughSeq: fc.integer({ min: 1, max: 9 }),
      counts: fc.dictionary(fc.constantFrom(...KEYS), fc.integer({ min: -3, max: 20 })),
      riders: fc.uniqueArray(fc.nat(12), { maxLength: 6 }),
    }),
    { selector: ({ date }) => date, minLength: 1, maxLength: 3 },
  ),
})
const arrivals = fc.array(anArrival, { minLength: 1, maxLength: 14 })

describe.each(DATABASES)('over %s', (database) => {
  it('every rollup, level and sketch of every node is what the sheets say, after any arrivals', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async (steps) => {
        const test = await anOffice(database)
        const [one, other] = [await test.street(), await test.street()]
        const stations = [
          await test.station(one),
          await test.station(one),
          await test.station(other),
          await test.station(other),
        ]
        for (const { station, series, sheets } of steps) {
          test.clock.pass(1_000)
          await arrive(test, stations[station]!, `${series}${station}`, sheets.map(aDaySheet))
        }
        expect(await kept(test)).toEqual(await recounted(test))
      }),
      { numRuns: database === 'sqlite' ? 20 : 6 },
    )
  })
})

async function arrive(
  { office }: ATestOffice,
  key: ATestStationKey,
  seriesId: string,
  sheets: ReturnType<typeof aDaySheet>[],
): Promise<void> {
  const known = await office.db.read
    .selectFrom('series')
    .select('seq')
    .where('series_id', '=', seriesId)
    .executeTakeFirst()
  const after = known?.seq ?? 0
  const batch = aReadBatch({ sheets, series: seriesId, after, head: Math.max(after, 9) })
  expect((await office.batches.submit({ ...key, batch })).outcome).toBe('taken')
}

type Picture = Record<string, number>

/** What the office keeps of every node. */
async function kept({ office, city }: ATestOffice): Promise<Picture> {
  const picture: Picture = {}
  const { read } = office.db
  for (const row of await read.selectFrom('rollup').selectAll().execute()) {
    add(picture, `${row.node_id} ${row.grain} ${row.start} ${row.measure} ${row.dimension}`, row.value)
  }
  for (const row of await read.selectFrom('rollup_sketch').selectAll().execute()) {
    add(picture, `${row.node_id} ${row.grain} ${row.start} sketch`, estimateOf(registersOf(row.sketch)))
  }
  const changes = await read.selectFrom('level_change').selectAll().execute()
  for (const { nodeId } of await nodesWithin(read, city)) {
    for (const date of DATES) {
      for (const row of changes) {
        if (row.node_id !== nodeId || row.business_date > date) continue
        add(picture, `${nodeId} level ${date} ${row.measure} ${row.dimension}`, row.change)
      }
    }
  }
  return picture
}

/** The same out of nothing but the sheets. */
async function recounted({ office, city }: ATestOffice): Promise<Picture> {
  const picture: Picture = {}
  const sketches = new Map<string, Uint8Array>()
  const nodes = await nodesWithin(office.db.read, city)
  for (const station of nodes.filter(({ kind }) => kind === 'station')) {
    const above = nodes.filter(({ path, kind }) => kind !== 'station' && station.path.startsWith(path))
    const days = await sheetsByDate(office, station.nodeId)
    let levels: Counts = new Map()
    for (const date of DATES) {
      const sheets = days.get(date)
      if (sheets) {
        const counts = withAllItems(mergeSheets(sheets))
        levels = new Map([...counts].filter(([key]) => kindOfKey(key) === 'level'))
        const month = `${date.slice(0, 7)}-01`
        const places = [
          `${station.nodeId} month ${month}`,
          ...above.flatMap(({ nodeId }) => [`${nodeId} day ${date}`, `${nodeId} month ${month}`]),
        ]
        for (const place of places) {
          for (const [key, value] of counts) if (kindOfKey(key) === 'sum') add(picture, `${place} ${key}`, value)
          const registers = sketches.get(place) ?? noRiders()
          for (const { sketch } of sheets) mergeText(registers, sketch)
          sketches.set(place, registers)
        }
      }
      for (const { nodeId } of above)
        for (const [key, value] of levels) add(picture, `${nodeId} level ${date} ${key}`, value)
    }
  }
  for (const [place, registers] of sketches) add(picture, `${place} sketch`, estimateOf(registers))
  return picture
}

async function sheetsByDate({ db }: Office, stationId: string) {
  const rows = await db.read
    .selectFrom('sheet')
    .select([
      'business_date',
      'series_id as seriesId',
      'through_seq as throughSeq',
      'received_at as receivedAt',
      'counts',
      'sketch',
    ])
    .where('station_id', '=', stationId)
    .execute()
  for (const { counts } of rows) expect(() => parseCounts(counts)).not.toThrow()
  return new Map(
    DATES.map((date) => [date, rows.filter((row) => row.business_date === date)] as const).filter(
      ([, sheets]) => sheets.length > 0,
    ),
  )
}

function add(picture: Picture, key: string, value: number): void {
  const sum = (picture[key] ?? 0) + value
  if (sum === 0) delete picture[key]
  else picture[key] = sum
}
