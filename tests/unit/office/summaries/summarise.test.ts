import { describe, expect, it } from 'vitest'
import { addStation } from '../../../../office/stations/station-store.ts'
import { summarise } from '../../../../office/summaries/summarise.ts'
import type { Summary, SummaryQuery } from '../../../../office/summaries/summary-schema.ts'
import { nodeById } from '../../../../office/tree/node-store.ts'
import type { BusinessDate } from '../../../../shared/time/business-date.ts'
import { DAY_MS } from '../../../support/a-clock.ts'
import { aDaySheet, aReadBatch, aSeriesOf, type SheetParts } from '../../../support/office/a-day-sheet.ts'
import { type ATestOffice, type ATestStationKey, anOffice, DATABASES } from '../../../support/office/an-office.ts'

describe.each(DATABASES)('a summary, over %s', (database) => {
  it('adds up visits by place and span and compares each with the one before', async () => {
    const { test, stations } = await aCity()
    await send(test, stations.a1, [sheet('2025-12-31', 5), sheet('2026-01-01', 7), sheet('2026-01-02', 8)])
    await send(test, stations.b1, [sheet('2026-01-02', 10)])
    const summary = await ask(test, { from: '2026-01-01', to: '2026-01-31', by: 'street', measures: ['visits'] })
    expect(lines(summary.rows)).toEqual(['A 2026-01-01 visits 15 (5)', 'B 2026-01-01 visits 10 (0)'])
    expect(lines(summary.totals)).toEqual(['City 2026-01-01 visits 25 (5)', 'City 2026-01-01 visits 25 (5)'])
    expect(summary.totals[0]!.stationDays).toBe(3)
    const days = await ask(test, { from: '2025-12-31', to: '2026-01-02', per: 'day', measures: ['visits'] })
    expect(lines(days.totals.slice(1))).toEqual([
      'City 2025-12-31 visits 5 (0)',
      'City 2026-01-01 visits 7 (5)',
      'City 2026-01-02 visits 18 (7)',
    ])
  })

  it('of a street by street, and of a station by station, has each number once', async () => {
    const { test, streets, stations } = await aCity()
    const counts = { 'visits all': 7, 'riders all': 2, 'items-on-hand all': 30 }
    await send(test, stations.a1, [aDaySheet({ date: '2026-01-02', counts, riders: [1, 2] })])
    const asked = { from: '2026-01-02', to: '2026-01-02', per: 'day' } satisfies Asked
    const measures = ['visits', 'riders', 'items-on-hand']
    const street = await ask(test, { ...asked, measures, by: 'street' }, { of: streets.a.nodeId })
    const station = await ask(test, { ...asked, measures, by: 'station' }, { of: stations.a1.stationId })
    for (const { rows, totals } of [street, station]) {
      for (const { cells, stationDays } of [...rows, ...totals]) {
        expect([stationDays, ...cells.map(({ value }) => value)]).toEqual([1, 7, 2, 30])
      }
    }
    expect(station.rows.map(({ cells }) => cells[1]!.basis)).toEqual(['exact'])
  })

  it('compares whole spans with whole ones, and no part of one with anything', async () => {
    const { test, stations } = await aCity()
    const dates = ['2025-12-20', '2026-01-20', '2026-02-10', '2026-03-10', '2026-04-02']
    await send(
      test,
      stations.a1,
      dates.map((date, nth) => sheet(date, nth + 1)),
    )
    const asked = { from: '2026-01-15', to: '2026-04-02', per: 'month', measures: ['visits'] } satisfies Asked
    expect(lines((await ask(test, asked)).totals.slice(1))).toEqual([
      'City 2026-01-15 visits 2 (null)',
      'City 2026-02-01 visits 3 (null)',
      'City 2026-03-01 visits 4 (3)',
      'City 2026-04-01 visits 5 (null)',
    ])
  })

  it('counts a rider at two stations once, exactly for one station on one day and by estimate beyond', async () => {
    const { test, stations } = await aCity()
    await send(test, stations.a1, [sheet('2026-01-01', 3, [1, 2, 3]), sheet('2026-01-02', 2, [1, 2])])
    await send(test, stations.b1, [sheet('2026-01-01', 2, [3, 4])])
    const asked = { from: '2026-01-01', to: '2026-01-02', measures: ['riders'] } satisfies Asked
    const byDay = await ask(test, { ...asked, per: 'day', by: 'station' })
    const first = byDay.rows.find((row) => row.from === '2026-01-01' && row.place.nodeId === stations.a1.stationId)!
    expect(first.cells[0]).toMatchObject({ value: 3, basis: 'exact' })
    const whole = (await ask(test, { ...asked, per: 'month' })).totals[0]!.cells[0]!
    expect(whole).toMatchObject({ value: 4, basis: 'estimate' })
    expect(whole.standardError).toBeCloseTo(0.0081, 4)
  })

  it('says of riders served over several days that it cannot be known', async () => {
    const { test, stations } = await aCity()
    const served = (date: string) => aDaySheet({ date, counts: { 'riders-served all': 9 } })
    await send(test, stations.a1, [served('2026-01-01'), served('2026-01-02')])
    const summary = await ask(test, { from: '2026-01-01', to: '2026-01-02', measures: ['riders-served'] })
    expect(summary.totals[0]!.cells[0]).toMatchObject({ value: null, basis: 'unknown' })
  })

  it('takes of a level the last, and sums it over stations, those too that have been silent since', async () => {
    const { test, stations } = await aCity()
    const stock = (date: string, onHand: number) =>
      aDaySheet({ date, counts: { 'items-on-hand item:mask': onHand, 'items-on-hand item:water': 1 } })
    await send(test, stations.a1, [stock('2025-12-01', 100), stock('2026-01-03', 70)])
    await send(test, stations.b1, [stock('2025-12-10', 50)])
    const summary = await ask(test, {
      from: '2025-12-01',
      to: '2026-01-31',
      by: 'street',
      measures: ['items-on-hand'],
      breakdowns: ['item'],
    })
    const mask = (rows: Summary['rows']) =>
      rows.map((row) => row.cells.find((cell) => cell.dimension === 'item:mask')?.value)
    expect(mask(summary.totals)).toEqual([120, 150, 120])
    expect(mask(summary.rows)).toEqual([100, 70, 50, 50])
    const byStation = await ask(test, {
      from: '2026-01-01',
      to: '2026-01-31',
      by: 'station',
      measures: ['items-on-hand'],
      breakdowns: ['item'],
    })
    expect(mask(byStation.rows)).toEqual([70, undefined, 50])
  })

  it('is rid of an item that came and went, and says what a late sheet took away', async () => {
    const { test, stations } = await aCity()
    const stock = (date: string, items: Readonly<Record<string, number>>, throughSeq = 1) => {
      const counts = Object.entries(items).map(([item, onHand]) => [`items-on-hand item:${item}`, onHand])
      return aDaySheet({ date, throughSeq, counts: Object.fromEntries(counts) })
    }
    await send(test, stations.a1, [stock('2024-01-05', { old: 5, mask: 3 }), stock('2024-01-06', { mask: 3 })])
    await send(test, stations.b1, [stock('2026-01-05', { water: 9, mask: 4 })])
    test.clock.pass(10 * DAY_MS)
    await send(test, stations.b1, [stock('2026-01-05', { mask: 4 }, 2)])
    const asked = { per: 'day', measures: ['items-on-hand'], breakdowns: ['item'] } satisfies Partial<Asked>
    const items = async (date: string) => {
      const { totals } = await ask(test, { ...asked, from: date, to: date })
      return totals[1]!.cells.map(({ dimension, value, restated }) => [dimension, value, restated?.was])
    }
    expect(await items('2024-01-05')).toEqual([
      ['item:mask', 3, undefined],
      ['item:old', 5, undefined],
    ])
    expect(await items('2026-01-04')).toEqual([['item:mask', 3, undefined]])
    expect(await items('2026-01-05')).toEqual([
      ['item:mask', 7, undefined],
      ['item:water', 0, 9],
    ])
    expect(await items('2026-01-07')).toEqual([['item:mask', 7, undefined]])
  })

  it('has a measure that no release of the office ever heard of, by its name', async () => {
    const { test, stations } = await aCity()
    await send(test, stations.a1, [
      aDaySheet({ date: '2026-01-01', counts: { 'wishes-granted all': 2, 'wishes-granted kind:fridge': 2 } }),
    ])
    await send(test, stations.b1, [aDaySheet({ date: '2026-01-01', counts: { 'wishes-granted all': 1 } })])
    const summary = await ask(test, { from: '2026-01-01', to: '2026-01-31', breakdowns: ['kind'] })
    const found = summary.totals[0]!.cells.filter(({ measure }) => measure === 'wishes-granted')
    expect(found.map(({ dimension, value }) => [dimension, value])).toEqual([
      ['all', 3],
      ['kind:fridge', 2],
    ])
  })

  it('marks what a late sheet changed after its date was closed, with what it was', async () => {
    const { test, stations } = await aCity()
    test.clock.set(Date.parse('2026-01-02T12:00:00+08:00'))
    await send(test, stations.a1, [sheet('2026-01-01', 7, [1, 2])])
    await send(test, stations.a1, [sheet('2026-01-01', 8, [1, 2, 3], 2)])
    test.clock.pass(10 * DAY_MS)
    await send(test, stations.b1, [sheet('2026-01-01', 10, [9])])
    await send(test, stations.a1, [sheet('2026-01-05', 20)])
    const asked = { from: '2026-01-01', to: '2026-01-31', per: 'day', measures: ['visits', 'riders'] } satisfies Asked
    const { totals, rows } = await ask(test, { ...asked, by: 'station' })
    const [whole, first] = totals
    expect(whole!.cells[0]).toMatchObject({ value: 38, restated: { was: 28, restatedAt: test.clock.now() } })
    expect(whole!.cells[1]!.restated).toEqual({ was: null, restatedAt: test.clock.now() })
    expect(first!.cells[0]).toMatchObject({ value: 18, restated: { was: 8 } })
    expect(first!.cells[1]).toMatchObject({ value: 4, restated: { was: 3 } })
    // Neither the station that was only late nor a date that nobody had before was ever another number.
    expect(rows.flatMap(({ cells }) => cells).filter((cell) => cell.restated)).toEqual([])
    expect(
      totals
        .slice(2)
        .flatMap(({ cells }) => cells)
        .filter((cell) => cell.restated),
    ).toEqual([])
  })

  it('says of a closed date that lost riders what it was, as of one that won some', async () => {
    const { test, stations } = await aCity()
    await send(test, stations.a1, [sheet('2026-01-05', 5, [1, 2, 3, 4, 5]), sheet('2026-01-06', 2, [1, 2])])
    test.clock.pass(10 * DAY_MS)
    await send(test, stations.a1, [sheet('2026-01-05', 3, [1, 2, 3], 2), sheet('2026-01-06', 3, [1, 2, 3], 2)])
    await send(test, stations.b1, [sheet('2026-01-05', 1, [9])])
    const asked = { from: '2026-01-05', to: '2026-01-06', per: 'day', measures: ['riders'] } satisfies Asked
    const { totals } = await ask(test, asked)
    expect(totals.slice(1).map(({ cells }) => [cells[0]!.value, cells[0]!.restated?.was])).toEqual([
      [4, 5],
      [3, 2],
    ])
  })

  it('that leaves does not say what a number was where the difference is a hidden count, or one of few', async () => {
    const { test, stations } = await aCity()
    await send(test, stations.a1, [sheet('2026-01-05', 100), sheet('2026-01-06', 200)])
    test.clock.pass(10 * DAY_MS)
    await send(test, stations.a2, [sheet('2026-01-05', 3), sheet('2026-01-06', 50)])
    const asked = {
      from: '2026-01-05',
      to: '2026-01-06',
      per: 'day',
      by: 'station',
      measures: ['visits'],
    } satisfies Asked
    const whole = ({ totals }: Summary) => totals.map(({ cells }) => [cells[0]!.value, cells[0]!.restated?.was])
    expect(whole(await ask(test, asked))).toEqual([
      [353, 300],
      [103, 100],
      [250, 200],
    ])
    // The second day's would do no harm by itself: it is what, less the whole, would tell the first day's.
    expect(whole(await ask(test, asked, { isLeaving: true }))).toEqual([
      [353, null],
      [103, null],
      [250, null],
    ])
    const second = { ...asked, from: '2026-01-06' } satisfies Asked
    expect(whole(await ask(test, second, { isLeaving: true }))[0]).toEqual([250, 200])
    const first = { ...asked, to: '2026-01-05', by: 'total' } satisfies Asked
    expect(whole(await ask(test, first, { isLeaving: true }))[0]).toEqual([103, null])
  })

  it('that leaves compares the first of several spans with none, which is the range before less a few riders', async () => {
    const { test, stations } = await aCity()
    const first = (date: string, riders: number) => aDaySheet({ date, counts: { 'first-timers all': riders } })
    const dates = { '2025-11-10': 2, '2025-12-10': 6, '2026-01-10': 20, '2026-02-10': 30 }
    await send(
      test,
      stations.a1,
      Object.entries(dates).map(([date, riders]) => first(date, riders)),
    )
    const measures = ['first-timers']
    const asked = { from: '2026-01-01', to: '2026-02-28', by: 'street', measures } satisfies Asked
    const first20 = 'City 2026-01-01 first-timers 20'
    const rest = 'City 2026-02-01 first-timers 30 (20)'
    expect(lines((await ask(test, asked)).totals)).toEqual([
      'City 2026-01-01 first-timers 50 (8)',
      `${first20} (6)`,
      rest,
    ])
    const leaving = await ask(test, asked, { isLeaving: true })
    expect(lines(leaving.totals)).toEqual(['City 2026-01-01 first-timers 50 (8)', `${first20} (null)`, rest])
    expect(lines(leaving.rows)[0]).toBe('A 2026-01-01 first-timers 20 (null)')
  })

  it('that leaves hides the same of the range before and of the one span before', async () => {
    const { test, stations } = await aCity()
    const december = (counts: Counts) => [aDaySheet({ date: '2025-12-10', counts })]
    await send(
      test,
      stations.a1,
      december({ 'visits all': 63, 'visits platform:meituan': 3, 'visits platform:eleme': 60 }),
    )
    await send(test, stations.b1, december({ 'visits all': 10, 'visits platform:jd': 10 }))
    const asked = { from: '2026-01-01', to: '2026-01-31', by: 'street', measures: ['visits'] } satisfies Asked
    const { totals } = await ask(test, { ...asked, breakdowns: ['platform'] }, { isLeaving: true })
    const [range, span] = totals.map(({ cells }) => cells.map(({ dimension, before }) => [dimension, before.value]))
    expect(range).toEqual(span)
    expect(Object.fromEntries(range!)).toMatchObject({ all: 73, 'platform:meituan': null })
  })

  it('keeps a date that lies ahead of every clock under that date, out of the way of the others', async () => {
    const { test, stations } = await aCity()
    await send(test, stations.a1, [sheet('2026-01-16', 3), sheet('2027-01-16', 4)])
    expect(
      lines((await ask(test, { from: '2026-01-01', to: '2026-12-31', per: 'year', measures: ['visits'] })).totals)[0],
    ).toBe('City 2026-01-01 visits 3 (0)')
    expect(
      lines((await ask(test, { from: '2027-01-01', to: '2027-12-31', per: 'year', measures: ['visits'] })).totals)[0],
    ).toBe('City 2027-01-01 visits 4 (3)')
  })

  it('lists the stations that are silent, since when, but none that never had a kiosk', async () => {
    const { test, stations, streets } = await aCity()
    await test.office.db.write((trx) => {
      const details = { code: 'A-3', name: 'Not paired yet', address: '' }
      return addStation(trx, { stationId: 'notpairedyet', street: streets.a, details, now: test.clock.now() })
    })
    await send(test, stations.a1, [sheet('2026-01-14', 3)])
    const heardAt = test.clock.now()
    test.clock.pass(3 * DAY_MS)
    await send(test, stations.b1, [sheet('2026-01-16', 3)])
    const { silent } = await ask(test, { from: '2026-01-01', to: '2026-01-31' })
    expect(silent.map(({ code, lastHeardAt }) => [code, lastHeardAt])).toEqual([
      ['A-2', null],
      ['A-1', heardAt],
    ])
  })

  it('of more cells than one answer has is refused, and is not of fewer', async () => {
    const { test, stations } = await aCity()
    const counts = Object.fromEntries(Array.from({ length: 499 }, (_, nth) => [`visits platform:p${nth}`, 1]))
    await send(test, stations.a1, [aDaySheet({ date: '2026-01-01', counts: { 'visits all': 499, ...counts } })])
    const asked = { from: '2026-01-01', to: '2028-09-27', per: 'day', measures: ['visits'] } satisfies Asked
    const refused = ask(test, { ...asked, breakdowns: ['platform'] })
    await expect(refused).rejects.toMatchObject({
      problem: 'too-large',
      message: expect.stringContaining('498 parts of measures'),
    })
    const shorter = await ask(test, { ...asked, to: '2026-01-31', breakdowns: ['platform'] })
    expect(shorter.totals).toHaveLength(1 + 31)
    expect((await ask(test, asked)).totals).toHaveLength(1 + 1_001)
  })

  it('of more parts than one answer has is refused, of sums and levels, of a city and of a station', async () => {
    const { test, stations } = await aCity()
    const names = Array.from({ length: 499 }, (_, nth) => nth)
    const parts = names.flatMap((nth): [string, number][] => [
      [`visits platform:p${nth}`, 1],
      [`items-on-hand item:x-${nth}`, 1],
    ])
    await send(test, stations.a1, [aDaySheet({ date: '2026-01-01', counts: Object.fromEntries(parts) })])
    for (const of of [test.city.nodeId, stations.a1.stationId]) {
      for (const [measure, kind] of [['visits', 'platform'] as const, ['items-on-hand', 'item'] as const]) {
        const asked = { from: '2026-01-01', to: '2028-09-27', per: 'day', measures: [measure] } satisfies Asked
        const refused = ask(test, { ...asked, breakdowns: [kind] }, { of })
        await expect(refused, `${measure} of ${of}`).rejects.toMatchObject({ problem: 'too-large' })
        const shorter = await ask(test, { ...asked, to: '2026-01-01', breakdowns: [kind] }, { of })
        expect(shorter.totals[0]?.cells.filter(({ dimension }) => dimension !== 'all')).toHaveLength(499)
      }
    }
  })

  it('of a month in which a kiosk invented thousands of parts is refused by them, and is not without', async () => {
    const { test, stations } = await aCity()
    const invented = [1, 2, 3].map((day) => {
      const parts = Array.from({ length: 7_000 }, (_, nth) => [`visits platform:x${day}-${nth}`, 1])
      return aDaySheet({ date: `2026-01-0${day}`, counts: { 'visits all': 7_000, ...Object.fromEntries(parts) } })
    })
    await send(test, stations.a1, invented)
    const asked = { from: '2026-01-01', to: '2026-01-31' } satisfies Asked
    await expect(ask(test, { ...asked, breakdowns: ['platform'] })).rejects.toMatchObject({ problem: 'too-large' })
    const others = await ask(test, { ...asked, breakdowns: ['hour'], measures: ['visits'] })
    expect(lines(others.totals.slice(1))).toEqual(['City 2026-01-01 visits 21000 (0)'])
  })

  it('of named items has the others as one part, which is what they are together, of sums and of levels', async () => {
    const { test, stations } = await aCity()
    await nameItem(test, 'scarf')
    const own = { 'x-1': 4, 'x-2': 6 }
    const served = { 'riders-served all': 8, 'riders-served item:x-1': 3, 'riders-served item:x-2': 4 }
    await send(test, stations.a1, [supplies('2026-01-05', { mask: 10, scarf: 3, ...own }, { more: served })])
    await send(test, stations.b1, [supplies('2026-01-05', { mask: 1, 'x-3': 5 })])
    const asked = {
      measures: ['items-issued', 'items-on-hand', 'riders-served'],
      breakdowns: ['item'],
      items: 'named',
    } satisfies Partial<Asked>
    const day = { ...asked, from: '2026-01-05', to: '2026-01-05', per: 'day' } satisfies Asked
    const city = await ask(test, day)
    const station = await ask(test, day, { of: stations.a1.stationId })
    const stationMonth = await ask(
      test,
      { ...asked, from: '2026-01-01', to: '2026-01-31' },
      { of: stations.a1.stationId },
    )
    expect(parts(city, 'items-issued')).toEqual({ all: 29, mask: 11, scarf: 3, others: 15 })
    expect(parts(city, 'items-on-hand')).toEqual({ mask: 110, scarf: 30, others: 150 })
    for (const summary of [station, stationMonth]) {
      expect(parts(summary, 'items-issued')).toEqual({ all: 23, mask: 10, scarf: 3, others: 10 })
      expect(parts(summary, 'items-on-hand')).toEqual({ mask: 100, scarf: 30, others: 100 })
    }
    expect(Object.keys(parts(city, 'items-issued')).at(-1)).toBe('others')
    // Riders of one item may be those of the other.
    expect(parts(station, 'riders-served')).toEqual({ all: 8, 'x-1': 3, 'x-2': 4 })
    const each = await ask(test, { ...day, items: 'each' })
    expect(parts(each, 'items-issued')).toEqual({ all: 29, mask: 11, scarf: 3, 'x-1': 4, 'x-2': 6, 'x-3': 5 })
  })

  it('of named items says what the others were before a late sheet, of a place and of a station', async () => {
    const { test, stations } = await aCity()
    await send(test, stations.a1, [supplies('2026-01-05', { mask: 10, 'x-1': 4, 'x-2': 6 })])
    test.clock.pass(10 * DAY_MS)
    await send(test, stations.a1, [
      supplies('2026-01-05', { mask: 10, 'x-1': 7, 'x-2': 5, 'x-3': 1 }, { throughSeq: 2 }),
    ])
    const measures = ['items-issued', 'items-on-hand']
    const asked = { from: '2026-01-05', to: '2026-01-05', per: 'day', measures, breakdowns: ['item'] } satisfies Asked
    for (const of of [test.city.nodeId, stations.a1.stationId]) {
      const { totals } = await ask(test, { ...asked, items: 'named' }, { of })
      const restated = totals[1]!.cells.filter((cell) => cell.restated)
      expect(
        restated.map(({ measure, dimension, value, restated: { was } = {} }) => [measure, dimension, value, was]),
      ).toEqual([
        ['items-issued', 'all', 23, 20],
        ['items-issued', 'item:others', 13, 10],
        ['items-on-hand', 'item:others', 130, 100],
      ])
    }
  })

  it('that leaves hides few others, and with them whatever would tell them', async () => {
    const { test, stations } = await aCity()
    await send(test, stations.a1, [supplies('2026-01-05', { mask: 20, water: 30, 'x-1': 1, 'x-2': 2 })])
    await send(test, stations.b1, [supplies('2026-01-05', { mask: 40, 'x-3': 50 })])
    const asked = {
      from: '2026-01-01',
      to: '2026-01-31',
      by: 'street',
      measures: ['items-issued'],
      breakdowns: ['item'],
      items: 'named',
    } satisfies Asked
    const { rows, totals } = await ask(test, asked, { isLeaving: true })
    const shown = ({ cells }: Summary['rows'][number]) =>
      cells.map(({ dimension, value }) => [dimension.replace('item:', ''), value])
    expect(rows.map(shown)).toEqual([
      [
        ['all', 53],
        ['mask', null],
        ['water', 30],
        ['others', null],
      ],
      [
        ['all', 90],
        ['mask', null],
        ['others', null],
      ],
    ])
    expect(shown(totals[0]!)).toEqual([
      ['all', 143],
      ['mask', 60],
      ['water', 30],
      ['others', 53],
    ])
  })

  it.each([
    { issued: { mask: 10, 'x-a': 3, 'x-b': 50 }, each: ['x-a', 'x-b'], named: [] },
    { issued: { mask: 3, water: 60, 'x-a': 30, 'x-b': 40 }, each: ['mask', 'water'], named: ['mask', 'water'] },
    { issued: { mask: 3, water: 90, 'x-a': 10, 'x-b': 40 }, each: ['mask', 'x-a', 'x-b'], named: ['mask', 'others'] },
  ])('that leaves by each item tells nothing of $issued beside one by named items', async ({ issued, each, named }) => {
    const { test, stations } = await aCity()
    await send(test, stations.a1, [supplies('2026-01-05', issued as unknown as Counts)])
    const month = { from: '2026-01-01', to: '2026-01-31' }
    const hiddenBy = async (items: 'each' | 'named') => {
      const asked = { ...month, measures: ['items-issued'], breakdowns: ['item'], items } satisfies Asked
      const shown = parts(await ask(test, asked, { isLeaving: true }), 'items-issued')
      return Object.keys(shown).filter((item) => shown[item] === null)
    }
    expect(await hiddenBy('each')).toEqual(each)
    expect(await hiddenBy('named')).toEqual(named)
  })

  it.each([
    ['each', { mask: 20, others: 50, 'x-1': 30 }],
    ['named', { mask: 20, others: 80 }],
  ] as const)('by %s item has what a station calls others as any item of its own', async (items, expected) => {
    const { test, stations } = await aCity()
    await nameItem(test, 'others')
    await send(test, stations.a1, [supplies('2026-01-05', { mask: 20, others: 50, 'x-1': 30 })])
    for (const isLeaving of [false, true]) {
      const asked = { from: '2026-01-05', to: '2026-01-05', per: 'day', breakdowns: ['item'], items } satisfies Asked
      for (const of of [test.city.nodeId, stations.a1.stationId]) {
        const summary = await ask(test, { ...asked, measures: ['items-issued'] }, { isLeaving, of })
        expect(parts(summary, 'items-issued')).toEqual({ all: 100, ...expected })
      }
    }
  })

  it('that leaves by each item has no part of others together, not where some on loan of them was hidden either', async () => {
    const { test, stations } = await aCity()
    const lent = (date: string, pieces: number) =>
      aDaySheet({
        date,
        counts: { 'items-issued all': pieces, 'items-issued item:x-1': pieces, 'items-on-loan item:x-1': 8 },
      })
    await send(test, stations.a1, [aDaySheet({ date: '2026-01-04', counts: {} }), lent('2026-01-05', 3)])
    const measures = ['items-issued', 'items-on-loan']
    const asked = { from: '2026-01-04', to: '2026-01-05', per: 'day', measures, breakdowns: ['item'] } satisfies Asked
    const { totals } = await ask(test, { ...asked, items: 'each' }, { isLeaving: true })
    const dimensions = new Set(totals.flatMap(({ cells }) => cells.map(({ dimension }) => dimension)))
    expect(dimensions).toEqual(new Set(['all', 'item:x-1']))
  })

  it('that leaves does not say what own items were where the difference is one of few', async () => {
    const { test, stations } = await aCity()
    await send(test, stations.a1, [supplies('2026-01-05', { mask: 20, 'x-a': 30 })])
    test.clock.pass(10 * DAY_MS)
    await send(test, stations.a1, [supplies('2026-01-05', { mask: 20, 'x-a': 33 }, { throughSeq: 2 })])
    const asked = { from: '2026-01-05', to: '2026-01-05', per: 'day', measures: ['items-issued'] } satisfies Asked
    const { totals } = await ask(test, { ...asked, breakdowns: ['item'], items: 'each' }, { isLeaving: true })
    const was = totals[0]!.cells.map(({ dimension, restated }) => [dimension, restated?.was])
    expect(was).toEqual([
      ['all', null],
      ['item:mask', undefined],
      ['item:x-a', null],
    ])
  })

  it('has levels on each of more days than a statement has parameters, of a city and of a station', async () => {
    const { test, stations } = await aCity()
    const stock = (date: string, onHand: number) => aDaySheet({ date, counts: { 'items-on-hand all': onHand } })
    await send(test, stations.a1, [stock('2025-12-01', 100), stock('2026-01-03', 70)])
    const asked = { from: '2000-01-01', to: '2089-12-31', per: 'day', measures: ['items-on-hand'] } satisfies Asked
    for (const of of [test.city.nodeId, stations.a1.stationId]) {
      const { totals } = await ask(test, asked, { of })
      const onHand = new Map(totals.slice(1).map(({ from, cells }) => [String(from), cells[0]?.value]))
      expect(onHand.size).toBeGreaterThan(32_766)
      const dates = ['2025-11-30', '2025-12-01', '2026-01-02', '2026-01-03', '2089-12-31']
      expect(dates.map((date) => onHand.get(date))).toEqual([undefined, 100, 100, 70, 70])
    }
  })

  async function aCity() {
    const test = await anOffice(database)
    const [a, b] = [await test.street('A'), await test.street('B')]
    const stations = {
      a1: await test.station(a, 'A-1'),
      a2: await test.station(a, 'A-2'),
      b1: await test.station(b, 'B-1'),
    }
    return { test, streets: { a, b }, stations }
  }
})

type Counts = Readonly<Record<string, number>>

/** What was issued of each item, ten times as much of it being at hand: that is counted by item only, as kiosks do. */
function supplies(
  date: string,
  items: Counts,
  { throughSeq = 1, more = {} }: { throughSeq?: number; more?: Counts } = {},
) {
  const all = Object.entries(items)
  const issued = all.reduce((sum, [, pieces]) => sum + pieces, 0)
  const counts = all.flatMap(([item, pieces]) => [
    [`items-issued item:${item}`, pieces],
    [`items-on-hand item:${item}`, pieces * 10],
  ])
  return aDaySheet({ date, throughSeq, counts: { 'items-issued all': issued, ...more, ...Object.fromEntries(counts) } })
}

async function nameItem({ office }: ATestOffice, itemId: string): Promise<void> {
  await office.db.write((trx) => trx.insertInto('catalogue_item').values({ item_id: itemId, details: '{}' }).execute())
}

/** The whole of a measure and its parts in the last span, by their names. */
function parts({ totals }: Summary, measure: string): Readonly<Record<string, number | null>> {
  const cells = totals.at(-1)!.cells.filter((cell) => cell.measure === measure)
  return Object.fromEntries(cells.map(({ dimension, value }) => [dimension.replace('item:', ''), value]))
}

function sheet(date: string, visits: number, riders: SheetParts['riders'] = [], throughSeq = 1) {
  return aDaySheet({ date, throughSeq, riders, counts: { 'visits all': visits } })
}

async function send({ office }: ATestOffice, key: ATestStationKey, sheets: ReturnType<typeof sheet>[]): Promise<void> {
  const known = await office.db.read
    .selectFrom('series')
    .select('seq')
    .where('station_id', '=', key.stationId)
    .executeTakeFirst()
  const after = known?.seq ?? 0
  const batch = aReadBatch({ sheets, after, head: after + 10, series: aSeriesOf(key.stationId) })
  expect(await office.batches.submit({ ...key, batch })).toMatchObject({ outcome: 'taken' })
}

type Asked = { from: string; to: string } & Partial<Omit<SummaryQuery, 'from' | 'to' | 'node'>>

type Place = { readonly of?: string; readonly isLeaving?: boolean }

async function ask({ office, city }: ATestOffice, asking: Asked, { of = city.nodeId, isLeaving = false }: Place = {}) {
  const { from, to, ...asked } = asking
  const place = (await nodeById(office.db.read, of))!
  const range = { from: from as BusinessDate, to: to as BusinessDate }
  return summarise(office, {
    per: 'month',
    by: 'total',
    measures: undefined,
    breakdowns: undefined,
    ...asked,
    ...range,
    place,
    isLeaving,
  })
}

function lines(rows: Summary['rows']): string[] {
  return rows.flatMap(({ place, from, cells }) =>
    cells.map(({ measure, value, before }) => `${place.name} ${from} ${measure} ${value} (${before.value})`),
  )
}
