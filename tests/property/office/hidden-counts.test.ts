import { expect, it } from 'vitest'
import type { Cells } from '../../../office/summaries/cell.ts'
import { hideForLeaving } from '../../../office/summaries/hide-for-leaving.ts'
import { hideSmall } from '../../../office/summaries/hide-small.ts'
import { linesOf } from '../../../office/summaries/lines-of.ts'
import type { OpenCells } from '../../../office/summaries/open-cells.ts'
import type { Table } from '../../../office/summaries/tabulate.ts'
import type { Node } from '../../../office/tree/node-store.ts'
import { fc } from '../../support/seeded-fast-check.ts'

const MINIMUM = 5

/** Visits of some places in some spans by platform and by hour, small and large ones and none. */
const answers = fc
  .record({
    places: fc.integer({ min: 1, max: 5 }),
    spans: fc.integer({ min: 1, max: 3 }),
    platforms: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ places, spans, platforms }) => {
    const many = (count: number) => ({ minLength: count, maxLength: count })
    const count = fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 3, arbitrary: fc.integer({ min: 5, max: 60 }) },
      { weight: 1, arbitrary: fc.constant(0) },
    )
    const row = fc.record({ byPlatform: fc.array(count, many(platforms)), early: fc.integer({ min: 0, max: 9 }) })
    return fc.array(fc.array(row, many(spans)), many(places))
  })

it('no count that is hidden can be worked out from all that is shown', async () => {
  await fc.assert(
    fc.asyncProperty(answers, async (rows) => {
      const places = rows.map((spans) => spans.map(tableOf))
      const spans = rows[0]!.map((_, at) => sumOf(places.map((ofPlace) => ofPlace[at]!)))
      const range = sumOf(spans)
      const tables = [...spans, range]
      const lines = await linesOf({
        whole: tables,
        places,
        range: spans.length,
        spans: spans.map((_, at) => at),
        named: new Set(),
      })
      await hideSmall([tables, ...places], lines, MINIMUM)

      const all = [...tables, ...places.flat()]
      for (const cells of all)
        for (const cell of cells.values()) expect(isSmall(cell.value!) && !cell.isHidden).toBe(false)
      expect(workedOut(sumsOf(places, spans, range))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

/** Pieces issued of each item at some places in some spans: of named items, and of a few own ones that not each place has. */
const issues = fc
  .record({ places: fc.integer({ min: 0, max: 5 }), spans: fc.integer({ min: 1, max: 3 }) })
  .chain(({ places, spans }) => {
    const count = fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 3, arbitrary: fc.integer({ min: 5, max: 60 }) },
    )
    const row = fc.array(count, { minLength: ITEMS.length, maxLength: ITEMS.length })
    const many = Math.max(1, places)
    const rows = fc.array(fc.array(row, { minLength: spans, maxLength: spans }), { minLength: many, maxLength: many })
    return fc.record({ rows, isOfPlaces: fc.constant(places > 0) })
  })

const ITEMS = ['mask', 'water', 'x1', 'x2', 'x3', 'x4']
const NAMED = new Set(['mask', 'water'])

it('no count that is hidden can be worked out from what an answer by each item and one by named items show together', async () => {
  await fc.assert(
    fc.asyncProperty(issues, async ({ rows, isOfPlaces }) => {
      const spans = rows[0]!.map((_, at) => sumOfRows(rows.map((ofPlace) => ofPlace[at]!)))
      const whole = spans.length > 1 ? [...spans, sumOfRows(spans)] : spans
      const answers = await Promise.all(
        [false, true].map(async (isByEach) => {
          const ofRows = (some: number[][]) => some.map((row) => issued(row, isByEach))
          const parts = isOfPlaces ? rows.map((row, nth): [string, Cells[]] => [`p${nth}`, ofRows(row)]) : []
          return hidden(new Map([['city', ofRows(whole)], ...parts]), spans.length, isByEach)
        }),
      )
      const [byNamed, byEach] = answers as [Table, Table]
      for (const table of answers)
        for (const cells of [...table.values()].flat())
          for (const { value, isHidden } of cells.values()) expect(isSmall(value!) && !isHidden).toBe(false)
      const places = [...byNamed.keys()]
      for (const place of places)
        for (const [at, cells] of byNamed.get(place)!.entries())
          for (const [key, cell] of cells)
            if (!key.endsWith('*')) expect(byEach.get(place)![at]!.get(key)).toEqual(cell)

      // Of both answers together: own items of the one, all else of the other.
      const at =
        (place: string, span: number) =>
        (item: string): Part => {
          const table = ITEMS.includes(item) && !NAMED.has(item) ? byEach : byNamed
          return [table.get(place)![span]!, `items-issued ${item === 'all' ? item : `item:${item}`}`]
        }
      const own = ITEMS.filter((item) => !NAMED.has(item))
      const sums = places.flatMap((place) =>
        byNamed.get(place)!.flatMap((_, span): Sum[] => {
          const here = at(place, span)
          return [
            { whole: here('all'), parts: [...NAMED, '*'].map(here) },
            { whole: here('*'), parts: own.map(here) },
          ]
        }),
      )
      for (const item of ['all', '*', ...ITEMS]) {
        for (const span of isOfPlaces ? spans.keys() : [])
          sums.push({ whole: at('city', span)(item), parts: places.slice(1).map((place) => at(place, span)(item)) })
        if (whole.length > 1)
          sums.push({
            whole: at('city', spans.length)(item),
            parts: [...spans.keys()].map((span) => at('city', span)(item)),
          })
      }
      // Of own items one place alone may have what is told by others: then it is no small count, and tells of none.
      const told = workedOut(sums).filter(([key, value]) => isSmall(value) || !own.some((item) => key.endsWith(item)))
      expect(told).toEqual([])
    }),
    { numRuns: 300 },
  )
})

function sumOfRows(rows: readonly number[][]): number[] {
  return ITEMS.map((_, nth) => rows.reduce((sum, row) => sum + row[nth]!, 0))
}

/** What there is none of has no cell. */
function issued(row: readonly number[], isByEach: boolean): Cells {
  const all = row.reduce((sum, count) => sum + count, 0)
  const counts = new Map([['items-issued all', all]])
  for (const [nth, item] of ITEMS.entries()) {
    const key = `items-issued item:${isByEach || NAMED.has(item) ? item : '*'}`
    if (row[nth]! > 0) counts.set(key, (counts.get(key) ?? 0) + row[nth]!)
  }
  return new Map([...counts].map(([key, value]) => [key, { value, basis: 'sum' }]))
}

/** A table of a city and its places as it leaves the office. */
function hidden(table: Table, spans: number, isByEach: boolean): Promise<Table> {
  const [place, ...parts] = [...table.keys()].map((nodeId) => ({ nodeId }) as Node)
  const planned = {
    ofPlaces: [],
    ofWhole: [],
    range: spans > 1 ? spans : 0,
    rangeBefore: 0,
    spans: Array.from({ length: spans }, (_, at) => ({ at, before: null })),
  }
  return hideForLeaving(table, { place: place!, parts, planned, named: NAMED, isByEach, minimum: MINIMUM })
}

type Row = { readonly byPlatform: readonly number[]; readonly early: number }

function tableOf({ byPlatform, early }: Row): OpenCells {
  const all = byPlatform.reduce((sum, count) => sum + count, 0)
  const early08 = Math.min(early, all)
  return cellsOf([
    ['all', all],
    ...byPlatform.map((count, nth): [string, number] => [`platform:p${nth}`, count]),
    ['hour:08', early08],
    ['hour:09', all - early08],
  ])
}

function cellsOf(counts: readonly (readonly [string, number])[]): OpenCells {
  return new Map(counts.map(([dimension, value]) => [`visits ${dimension}`, { value, basis: 'sum' as const }]))
}

function sumOf(tables: readonly OpenCells[]): OpenCells {
  const sums = [...tables[0]!.keys()].map((key) => tables.reduce((sum, cells) => sum + cells.get(key)!.value!, 0))
  return new Map([...tables[0]!.keys()].map((key, nth) => [key, { value: sums[nth]!, basis: 'sum' as const }]))
}

type Part = [Cells, string]

type Sum = { readonly whole: Part; readonly parts: Part[] }

/** What anyone who holds the answer knows to add up. */
function sumsOf(places: OpenCells[][], spans: OpenCells[], range: OpenCells): Sum[] {
  const keys = [...range.keys()]
  const of = (cells: OpenCells, kind: string) =>
    keys.filter((key) => key.includes(kind)).map((key): [OpenCells, string] => [cells, key])
  return [
    ...[...spans, range, ...places.flat()].flatMap((cells) =>
      [' platform:', ' hour:'].map((kind): Sum => ({ whole: [cells, 'visits all'], parts: of(cells, kind) })),
    ),
    ...keys.flatMap((key) =>
      spans.map((cells, at): Sum => ({ whole: [cells, key], parts: places.map((ofPlace) => [ofPlace[at]!, key]) })),
    ),
    ...keys.map((key): Sum => ({ whole: [range, key], parts: spans.map((cells) => [cells, key]) })),
  ]
}

/** The hidden counts that have one value only: each is left alone in a row, once all has been eliminated that can be. */
function workedOut(sums: readonly Sum[]): readonly (readonly [string, number])[] {
  const names = new Map<unknown, number>()
  const hidden: [string, number][] = []
  const rows = sums.map(({ whole, parts }) => {
    const row = new Map<number, number>()
    for (const [[cells, key], factor] of [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const cell = cells.get(key)
      if (!cell?.isHidden) continue
      if (!names.has(cell)) names.set(cell, hidden.push([key, cell.value!]) - 1)
      row.set(names.get(cell)!, factor)
    }
    return row
  })
  const matrix = rows.map((row) => Array.from({ length: names.size }, (_, at) => row.get(at) ?? 0))
  let top = 0
  for (let column = 0; column < names.size; column++) {
    const found = matrix.findIndex((row, at) => at >= top && Math.abs(row[column]!) > 1e-6)
    if (found < 0) continue
    const [pivot] = matrix.splice(found, 1)
    const scaled = pivot!.map((factor) => factor / pivot![column]!)
    matrix.splice(top, 0, scaled)
    for (const [at, row] of matrix.entries()) {
      const times = row[column]!
      if (at === top || Math.abs(times) < 1e-6) continue
      matrix[at] = row.map((factor, nth) => factor - times * scaled[nth]!)
    }
    top++
  }
  return matrix.flatMap((row) => {
    const left = row.flatMap((factor, at) => (Math.abs(factor) > 1e-6 ? [at] : []))
    return left.length === 1 ? [hidden[left[0]!]!] : []
  })
}

function isSmall(value: number): boolean {
  return value > 0 && value < MINIMUM
}
