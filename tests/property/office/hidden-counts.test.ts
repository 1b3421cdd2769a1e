import { expect, it } from 'vitest'
import { hideSmall } from '../../../office/summaries/hide-small.ts'
import { linesOf } from '../../../office/summaries/lines-of.ts'
import type { OpenCells } from '../../../office/summaries/open-cells.ts'
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

type Sum = { readonly whole: [OpenCells, string]; readonly parts: [OpenCells, string][] }

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
function workedOut(sums: readonly Sum[]): readonly string[] {
  const names = new Map<unknown, number>()
  const rows = sums.map(({ whole, parts }) => {
    const row = new Map<number, number>()
    for (const [[cells, key], factor] of [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const cell = cells.get(key)!
      if (!cell.isHidden) continue
      if (!names.has(cell)) names.set(cell, names.size)
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
    return left.length === 1 ? [`unknown ${left[0]}`] : []
  })
}

function isSmall(value: number): boolean {
  return value > 0 && value < MINIMUM
}
