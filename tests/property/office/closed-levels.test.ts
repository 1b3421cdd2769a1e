import { describe, expect, it } from 'vitest'
import { kindOfKey } from '../../../office/sheets/counts.ts'
import { closeStation } from '../../../office/stations/close-station.ts'
import { type Table, tabulate } from '../../../office/summaries/tabulate.ts'
import { type Node, nodesWithin } from '../../../office/tree/node-store.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import { aDaySheet, aReadBatch, aSeriesOf } from '../../support/office/a-day-sheet.ts'
import { type ATestOffice, anOffice, DATABASES } from '../../support/office/an-office.ts'
import { fc } from '../../support/seeded-fast-check.ts'

const DATES = ['2025-12-31', '2026-01-02', '2026-01-03', '2026-01-16', '2026-02-01'] as const
const SPANS = DATES.map((date) => ({ from: date as BusinessDate, to: date as BusinessDate }))
const KEYS = [
  ...['items-on-hand item:mask', 'items-on-hand item:water', 'items-on-hand item:x-1', 'items-on-hand item:x-2'],
  ...['items-below-minimum all', 'items-on-loan item:mask', 'items-expiring all'],
] as const
const STATIONS = 4

const someSheets = fc.uniqueArray(
  fc.record({ date: fc.constantFrom(...DATES), counts: fc.dictionary(fc.constantFrom(...KEYS), fc.nat(20)) }),
  { selector: ({ date }) => date, maxLength: DATES.length },
)
const streets = fc.record({
  sheets: fc.array(someSheets, { minLength: STATIONS, maxLength: STATIONS }),
  closed: fc.array(fc.option(fc.constantFrom('2025-12-01', '2026-01-01', ...DATES, '2026-03-01')), {
    minLength: STATIONS,
    maxLength: STATIONS,
  }),
  namedItems: fc.constantFrom(null, new Set(['mask', 'water'])),
  broken: fc.constantFrom(null, new Set(['items-on-hand'])),
  ends: fc.subarray(SPANS, { minLength: 1 }),
})

describe.each(DATABASES)('over %s', (database) => {
  it('the levels of every place are those of its stations that are open at each end, and the loans of the closed ones', async () => {
    await fc.assert(
      fc.asyncProperty(streets, async ({ sheets, closed, namedItems, broken, ends }) => {
        const test = await anOffice(database)
        const [one, other] = [await test.street(), await test.street()]
        const stations: string[] = []
        for (const [nth, ofStation] of sheets.entries()) {
          const key = await test.station(nth % 2 === 0 ? one : other)
          stations.push(key.stationId)
          const series = aSeriesOf(key.stationId)
          const batch = aReadBatch({ sheets: ofStation.map(aDaySheet), series, head: 9 })
          expect((await test.office.batches.submit({ ...key, batch })).outcome).toBe('taken')
        }
        const nodes = await nodesWithin(test.office.db.read, test.city)
        const measures = new Set(KEYS.map((key) => key.split(' ')[0] ?? ''))
        const selection = { measures, breakdowns: ['item'], broken, namedItems, limit: null }
        const levels = async () => levelsIn(await tabulate(test.office.db, nodes, ends, selection), nodes, ends.length)

        const whenOpen = await levels()
        await closeSome(test, stations, closed)
        const whenClosed = await levels()
        for (const [at, { to }] of ends.entries()) {
          const isOpen = (nodeId: string) => to < (closed[stations.indexOf(nodeId)] ?? '9999')
          const leftOf = (nodeId: string) => (isOpen(nodeId) ? whenOpen(nodeId, at) : loansIn(whenOpen(nodeId, at)))
          for (const node of nodes) {
            const below = nodes.filter(({ kind, path }) => kind === 'station' && path.startsWith(node.path))
            expect(whenClosed(node.nodeId, at)).toEqual(sumOf(below.map(({ nodeId }) => leftOf(nodeId))))
          }
        }
      }),
      { numRuns: database === 'sqlite' ? 40 : 8 },
    )
  })
})

type Picture = Readonly<Record<string, number>>

/** The levels of each place at each end; none of what there is nothing of. */
function levelsIn(table: Table, nodes: readonly Node[], ends: number): (nodeId: string, at: number) => Picture {
  for (const { nodeId } of nodes) expect(table.get(nodeId)).toHaveLength(ends)
  return (nodeId, at) =>
    sumOf([
      Object.fromEntries(
        [...(table.get(nodeId)?.[at] ?? [])]
          .filter(([key]) => kindOfKey(key) === 'level')
          .map(([key, { value }]) => [key, value ?? Number.NaN]),
      ),
    ])
}

function loansIn(picture: Picture): Picture {
  return Object.fromEntries(Object.entries(picture).filter(([key]) => key.startsWith('items-on-loan ')))
}

function sumOf(pictures: readonly Picture[]): Picture {
  const sums: Record<string, number> = {}
  for (const picture of pictures) {
    for (const [key, value] of Object.entries(picture)) sums[key] = (sums[key] ?? 0) + value
  }
  return Object.fromEntries(Object.entries(sums).filter(([, value]) => value !== 0))
}

async function closeSome(
  { office }: ATestOffice,
  stations: readonly string[],
  dates: readonly (string | null)[],
): Promise<void> {
  for (const [nth, stationId] of stations.entries()) {
    const closedDate = dates[nth] as BusinessDate | null | undefined
    if (!closedDate) continue
    await office.db.write((trx) => closeStation(trx, stationId, { closedAt: office.clock.now(), closedDate }))
  }
}
