import { describe, expect, it, onTestFinished } from 'vitest'
import type { Selection } from '../../../../office/summaries/cell.ts'
import { readStationDays } from '../../../../office/summaries/read-pieces.ts'
import { tabulate } from '../../../../office/summaries/tabulate.ts'
import { nodesWithin } from '../../../../office/tree/node-store.ts'
import { addDays, type BusinessDate } from '../../../../shared/time/business-date.ts'
import { aDaySheet, aReadBatch, aSeriesOf } from '../../../support/office/a-day-sheet.ts'
import { anOffice } from '../../../support/office/an-office.ts'

const RIDERS = select(['riders'])

describe('the table of a summary', () => {
  it('lets others be answered between its rows', async () => {
    const { office, stations } = await aStreet()
    const spans = datesFrom('2025-01-01', 200).map((date) => ({ from: date, to: date }))
    const turns = turnsOfOthers()
    const table = await tabulate(office.db, stations, spans, RIDERS)
    expect(table.get(stations[0]?.nodeId ?? '')?.map((cells) => cells.get('riders all')?.value)).toContain(3)
    expect(turns()).toBeGreaterThan(2)
  })

  it('has no sketches of station days of which no riders are asked for', async () => {
    const { office, stations } = await aStreet()
    const sketches = async (selection: Selection) => {
      const pieces = await readStationDays(office.db, stations, ['2025-01-01'], selection)
      return pieces.flatMap((piece) => piece.sketches).length
    }
    expect(await sketches(select(['visits']))).toBe(0)
    expect(await sketches(RIDERS)).toBe(3)
  })
})

function select(measures: readonly string[]): Selection {
  return { measures: new Set(measures), breakdowns: [], broken: null, namedItems: null, limit: null }
}

/** Three stations with 200 days each, of three riders a day. */
async function aStreet() {
  const { office, ...test } = await anOffice('sqlite')
  const street = await test.street()
  for (const _ of [1, 2, 3]) {
    const key = await test.station(street)
    const sheets = datesFrom('2025-01-01', 200).map((date) => aDaySheet({ date, riders: [1, 2, 3] }))
    const batch = aReadBatch({ sheets, head: 10, series: aSeriesOf(key.stationId) })
    expect(await office.batches.submit({ ...key, batch })).toMatchObject({ outcome: 'taken' })
  }
  return { office, stations: await nodesWithin(office.db.read, street, ['station']) }
}

function datesFrom(first: string, days: number): readonly BusinessDate[] {
  return Array.from({ length: days }, (_, nth) => addDays(first as BusinessDate, nth))
}

/** How often others had a turn since. */
function turnsOfOthers(): () => number {
  let turns = 0
  let next: NodeJS.Immediate
  const turn = () => {
    turns++
    next = setImmediate(turn)
  }
  next = setImmediate(turn)
  onTestFinished(() => clearImmediate(next))
  return () => turns
}
