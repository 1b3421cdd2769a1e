import { describe, expect, it } from 'vitest'
import type { TakenBatch } from '../../../../office/sheets/take-batches.ts'
import { estimateOf, registersOf } from '../../../../office/sketches/registers.ts'
import {
  aBatch,
  aDaySheet,
  aPlace,
  aReadBatch,
  aSeriesOf,
  type BatchParts,
} from '../../../support/office/a-day-sheet.ts'
import { type ATestOffice, type ATestStationKey, anOffice, DATABASES } from '../../../support/office/an-office.ts'
import { rollupOf } from '../../../support/office/rollup-of.ts'

describe.each(DATABASES)('a batch of day sheets, over %s', (database) => {
  it('is kept and summed up in every node above the station', async () => {
    const { test, key } = await withStation()
    expect(await send(test, key, { sheets: [sheet(10)] })).toEqual(taken('kept'))
    const sums = { 'visits all': 10, 'station-days all': 1 }
    expect(await rollupOf(test.office, test.city.nodeId, 'day', '2026-01-16')).toEqual(sums)
    expect(await rollupOf(test.office, test.city.nodeId, 'month', '2026-01-01')).toEqual(sums)
    expect(await rollupOf(test.office, key.stationId, 'month', '2026-01-01')).toEqual(sums)
  })

  it('sent twice, comes to the same', async () => {
    const { test, key } = await withStation()
    await send(test, key, { sheets: [sheet(10)] })
    expect(await send(test, key, { after: 1, sheets: [sheet(10)] })).toEqual(taken('had-already'))
    expect(await visitsOfCity(test)).toBe(10)
  })

  it('keeps the later state of a date, in whatever order the two come', async () => {
    const { test, key } = await withStation()
    await send(test, key, { sheets: [sheet(12, 8)] })
    expect(await send(test, key, { after: 8, head: 9, sheets: [sheet(10, 5)] })).toEqual(taken('had-already'))
    expect(await visitsOfCity(test)).toBe(12)
    await send(test, key, { after: 9, head: 10, sheets: [sheet(9, 10)] })
    expect(await visitsOfCity(test)).toBe(9)
  })

  it('is not taken when the office has another place of the series, and says which', async () => {
    const { test, key } = await withStation()
    await send(test, key, { sheets: [sheet(10, 3)] })
    const elsewhere = { outcome: 'series-elsewhere', known: aPlace(3) }
    expect(await send(test, key, { after: 2, sheets: [sheet(11, 9)] })).toEqual(elsewhere)
    expect(await send(test, key, { after: 3, log: 'a copy', sheets: [sheet(11, 9)] })).toEqual(elsewhere)
    expect(await visitsOfCity(test)).toBe(10)
  })

  it('of a series never heard of is taken from any place', async () => {
    const { test, key } = await withStation()
    expect(await send(test, key, { after: 70, sheets: [sheet(10, 75)] })).toEqual(taken('kept'))
  })

  it('adds up what two series counted of one date, and takes the levels of the one heard from last', async () => {
    const { test, key } = await withStation()
    const counts = { 'visits all': 4, 'items-on-hand item:mask': 90 }
    await send(test, key, { sheets: [aDaySheet({ date: '2026-01-16', counts, riders: [1, 2, 3] })] })
    test.clock.pass(60_000)
    const later = { 'visits all': 3, 'items-on-hand item:mask': 80 }
    const series = 'bbbbbbbbbbbbbbbb'
    await send(test, key, { series, sheets: [aDaySheet({ date: '2026-01-16', counts: later, riders: [3, 4] })] })
    expect(await visitsOfCity(test)).toBe(7)
    expect(await levelOf(test, test.city.nodeId)).toEqual({ 'item:mask': 80, 'item*': 80 })
  })

  it('of a log that another station brought is not taken, whichever of the two is first', async () => {
    const { test, key } = await withStation()
    const other = await test.station(await test.street())
    const outcomes = await Promise.all([
      send(test, key, { sheets: [sheet(5)] }),
      send(test, other, { sheets: [sheet(5)] }),
    ])
    expect(outcomes).toContainEqual(taken('kept'))
    expect(outcomes).toContainEqual({ outcome: 'series-elsewhere', known: aPlace(1) })
    expect(await visitsOfCity(test)).toBe(5)
    const series = 'bbbbbbbbbbbbbbbb'
    await send(test, key, { series, sheets: [] })
    expect((await send(test, other, { series, after: 0, sheets: [sheet(7)] })).outcome).toBe('series-elsewhere')
  })

  it('brings the riders to a sheet that came without any before the station was paired', async () => {
    const { test, key } = await withStation()
    const unpaired = { ...aDaySheet({ date: '2026-01-16', riders: [1, 2] }), riders: '' }
    await send(test, key, { sheets: [unpaired] })
    const paired = aDaySheet({ date: '2026-01-16', riders: [1, 2] })
    expect(await send(test, key, { after: 1, sheets: [paired] })).toEqual(taken('kept'))
    expect(await send(test, key, { after: 1, sheets: [unpaired] })).toEqual(taken('had-already'))
    const sketches = await test.office.db.read.selectFrom('rollup_sketch').selectAll().execute()
    expect(sketches.map(({ sketch }) => estimateOf(registersOf(sketch)))).toEqual(sketches.map(() => 2))
  })

  it('of a station that is no longer paired is turned away', async () => {
    const { test, key } = await withStation()
    const other = { ...key, publicKey: '00'.repeat(32) }
    expect(await send(test, other, { sheets: [sheet(1)] })).toEqual({ outcome: 'unknown-station' })
  })

  it('keeps the trail of the log from piece to piece', async () => {
    const { test, key } = await withStation()
    await send(test, key, { after: 0, head: 700, sheets: [] })
    await send(test, key, { after: 700, head: 1500, sheets: [] })
    await send(test, key, { after: 1500, head: 1600, sheets: [] })
    const { readTrail } = await import('../../../../office/sheets/log-places.ts')
    const series = '00000000000000aa'
    const whole = aBatch({ after: 0, head: 1600, sheets: [] }).trail
    expect(await readTrail(test.office.db.read, series, 1)).toEqual({ from: 1, trail: whole })
    expect(await readTrail(test.office.db.read, series, 1551)).toEqual({ from: 1551, trail: whole.slice(1550 * 4) })
  })

  it('comes from many stations at once, and each counts once', async () => {
    const test = await anOffice(database)
    const street = await test.street()
    const stations = await Promise.all(Array.from({ length: 20 }, () => test.station(street)))
    const all = stations.flatMap((key) => {
      const series = aSeriesOf(key.stationId)
      return [send(test, key, { series, sheets: [sheet(5)] }), send(test, key, { series, sheets: [sheet(5)] })]
    })
    const outcomes = (await Promise.all(all)).map(({ outcome }) => outcome)
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(20)
    expect(outcomes.filter((outcome) => outcome === 'series-elsewhere')).toHaveLength(20)
    expect(await visitsOfCity(test)).toBe(100)
  })

  async function withStation(): Promise<{ test: ATestOffice; key: ATestStationKey }> {
    const test = await anOffice(database)
    return { test, key: await test.station(await test.street()) }
  }
})

function sheet(visits: number, throughSeq = 1) {
  return aDaySheet({ date: '2026-01-16', throughSeq, counts: { 'visits all': visits } })
}

function send({ office }: ATestOffice, key: ATestStationKey, parts: BatchParts): Promise<TakenBatch> {
  return office.batches.submit({ ...key, batch: aReadBatch(parts) })
}

function taken(outcome: 'kept' | 'had-already') {
  return { outcome: 'taken', sheets: [{ businessDate: '2026-01-16', outcome }] }
}

async function visitsOfCity(test: ATestOffice): Promise<number | undefined> {
  return (await rollupOf(test.office, test.city.nodeId, 'day', '2026-01-16'))['visits all']
}

async function levelOf({ office }: ATestOffice, nodeId: string): Promise<Readonly<Record<string, number>>> {
  const rows = await office.db.read.selectFrom('level_change').selectAll().where('node_id', '=', nodeId).execute()
  const level: Record<string, number> = {}
  for (const { dimension, change } of rows) level[dimension] = (level[dimension] ?? 0) + change
  return level
}
