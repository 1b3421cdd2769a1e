import { expect, it } from 'vitest'
import { linesOf } from '../../../../office/summaries/lines-of.ts'
import { type OpenCells, sizeOfLine } from '../../../../office/summaries/open-cells.ts'

it.each([
  ['what was issued', 'items-issued', 'sum'],
  ['a level', 'items-on-hand', 'level'],
] as const)(
  'holds %s of an own item against the places that have it, not against all of a city',
  async (_, measure, basis) => {
    const ownOf = (nth: number) => [`${measure} item:x-${nth}`, { value: 10, basis }] as const
    const places = Array.from({ length: 100 }, (_, nth): OpenCells[] => [new Map([ownOf(nth)])])
    const whole: OpenCells = new Map(places.map((_, nth) => ownOf(nth)))
    const lines = await linesOf({ whole: [whole], places, range: 0, spans: [0], named: new Set(['mask']) })
    const across = lines.filter(({ tables }) => tables[0] === whole && tables.length > 1)
    expect(across).toHaveLength(100)
    for (const { tables, keys } of across) expect(tables.every((cells) => cells.has(keys[0]!))).toBe(true)
    expect(across.reduce((size, line) => size + sizeOfLine(line), 0)).toBe(200)
  },
)

it('keeps the whole on a line where only its places have a cell', async () => {
  const whole: OpenCells = new Map([['items-issued all', { value: 0, basis: 'sum' }]])
  const place: OpenCells = new Map([['items-issued item:x', { value: 10, basis: 'sum' }]])
  const lines = await linesOf({ whole: [whole], places: [[place]], range: 0, spans: [0], named: new Set() })
  const across = lines.find(({ tables, keys }) => tables.length > 1 && keys[0] === 'items-issued item:x')
  expect(across?.tables).toEqual([whole, place])
})

it('holds levels of a named item against all places, for one may be hidden where there was none', async () => {
  const key = 'items-on-loan item:mask'
  const some = (): OpenCells => new Map([[key, { value: 10, basis: 'level' }]])
  const tables = [some(), some(), new Map()]
  const [whole, ...places] = tables as [OpenCells, ...OpenCells[]]
  const lines = await linesOf({
    whole: [whole],
    places: places.map((cells) => [cells]),
    range: 0,
    spans: [0],
    named: new Set(['mask']),
  })
  expect(lines.find((line) => line.tables.length > 1)?.tables).toEqual(tables)
})
