import { expect, it } from 'vitest'
import type { Cell, Cells } from '../../../../office/summaries/cell.ts'
import { hideForLeaving } from '../../../../office/summaries/hide-for-leaving.ts'
import type { Table } from '../../../../office/summaries/tabulate.ts'
import type { Node } from '../../../../office/tree/node-store.ts'

const NAMED = new Set(['mask', 'water'])

it('by each item shows no whole of own items that one place alone hides beside the others by named items', async () => {
  const places = placesOf({
    p1: { mask: 500, x: 400, a: 3, b: 50, c: 100 },
    p2: { mask: 600, x: 300, a: 10 },
    p3: { mask: 700, x: 350, b: 40, c: 60 },
    p4: { mask: 800, x: 360, b: 70, c: 90 },
  })
  const named = new Set(['mask', 'x'])
  const byNamed = await leaving(places, 'named', named)
  const byEach = await leaving(places, 'each', named)
  // The other items of the second place are one of them.
  expect(byNamed['p2']!['others']).toBe(10)
  expect(byEach['city']!['a']).toBe(null)
  expect(byEach['p1']!['a']).toBe(null)
})

it('hides the same named items by each item as by named ones, in whatever order equal counts are read', async () => {
  const issued = { mask: 10, water: 10, x: 3, y: 20 }
  const reversed = Object.fromEntries(Object.entries(issued).reverse())
  const shownOf = (shown: Shown) => [shown['city']!['mask'], shown['city']!['water']]
  const few = { shoes: 3 }
  const named = new Set(['mask', 'water', 'shoes'])
  const byNamed = await leaving(placesOf({ p1: { ...issued, ...few } }), 'named', named)
  const byEach = await leaving(placesOf({ p1: { ...few, ...reversed } }), 'each', named)
  expect(shownOf(byEach)).toEqual(shownOf(byNamed))
})

it('hides an own item that was of few riders where the others beside it say by how much it changed', async () => {
  const city = (own: Readonly<Record<string, Cell>>) =>
    new Map([['city', [someIssued({ ...cellsOf({ mask: 30 }), ...own })]]])
  const byNamed = await hidden(city({ '*': restated(62, 52) }), 'named')
  const byEach = await hidden(city({ x: restated(12, 2), ...cellsOf({ y: 50 }) }), 'each')
  expect(byNamed.get('city')![0]!.get('items-issued item:*')).toEqual(restated(62, 52))
  const cells = byEach.get('city')![0]!
  expect(['x', 'y'].map((item) => cells.get(`items-issued item:${item}`)?.isHidden)).toEqual([true, true])
})

it('keeps back by each item no more of what counts were than by named ones, where own items changed as much up as down', async () => {
  const withOwn = (items: Items, own: Readonly<Record<string, Cell>>) => someIssued({ ...cellsOf(items), ...own })
  const changed = {
    city: withOwn({ mask: 153, water: 154 }, { x: restated(130, 90), y: restated(30, 50) }),
    p1: withOwn({ mask: 3, water: 4 }, { x: restated(40, 20), y: restated(30, 50) }),
    p2: withOwn({ mask: 100, water: 100 }, { x: restated(60, 40) }),
    p3: withOwn({ mask: 50, water: 50 }, { x: restated(30, 30) }),
  }
  const together = { city: restated(160, 140), p1: restated(70, 70), p2: restated(60, 40), p3: restated(30, 30) }
  const places = Object.entries(changed)
  const byEach = await hidden(new Map(places.map(([place, cells]) => [place, [cells]])), 'each')
  const named = places.map(([place, cells]) => {
    const others = together[place as keyof typeof together]
    return [place, [new Map([...withoutOwn(cells), ['items-issued item:*', others] as const])]] as const
  })
  const byNamed = await hidden(new Map(named), 'named')
  expect(byNamed.get('p2')![0]!.get('items-issued all')).toEqual(restated(260, 240))
  for (const [place] of places) {
    const [one, other] = [byEach, byNamed].map((table) => Object.fromEntries(withoutOwn(table.get(place)![0]!)))
    expect(one).toEqual(other)
  }
})

it('hides what is on loan of an own item also where another that is hidden with it was never on loan', async () => {
  const before = someCells({ 'items-issued all': 0, 'items-on-loan item:x': 10 })
  const now = someCells({
    'items-issued all': 93,
    'items-issued item:mask': 40,
    'items-issued item:x': 3,
    'items-issued item:y': 50,
    'items-on-loan item:x': 13,
  })
  const table = await hidden(new Map([['city', [before, now]]]), 'each', NAMED, { range: 1 })
  // Else what is on loan of the others, by named items, is what is on loan of the one, and grew by what was issued of it.
  for (const cells of table.get('city')!) {
    for (const item of ['x', 'y']) expect(cells.get(`items-on-loan item:${item}`)).toMatchObject({ isHidden: true })
  }
})

it('hides of how few pieces on loan came about a way that the others by named items do not tell', async () => {
  // The others that came back are all of one item; what was issued is of three.
  const table = await leaving(
    placesOf({
      p1: { mask: 40, x: 40, y: 20, z: 5 },
    }),
    'each',
    NAMED,
    { 'items-returned all': 37, 'items-returned item:x': 37, 'items-on-loan item:x': 3, 'items-on-loan item:y': 20 },
  )
  expect(table['p1']!['x']).toBe(null)
})

it('takes no more places apart for whoever has hung up', async () => {
  const read: string[] = []
  const place = (name: string) =>
    new (class extends Map<string, Cell> {
      override [Symbol.iterator]() {
        read.push(name)
        return super[Symbol.iterator]()
      }
    })(Array.from({ length: 20_000 }, (_, nth) => [`items-issued item:x-${nth}`, { value: 10, basis: 'sum' }]))
  const table = new Map(['city', 'p1', 'p2'].map((name) => [name, [place(name)]]))
  await expect(hidden(table, 'each', NAMED, { isAwaited: () => false })).rejects.toMatchObject({ problem: 'busy' })
  expect(read).toEqual(['city'])
})

type Items = Readonly<Record<string, number>>

type Shown = Readonly<Record<string, Readonly<Record<string, number | null>>>>

function placesOf(places: Readonly<Record<string, Items>>): Readonly<Record<string, Items>> {
  const city: Record<string, number> = {}
  for (const items of Object.values(places))
    for (const [item, count] of Object.entries(items)) city[item] = (city[item] ?? 0) + count
  return { city, ...places }
}

/** What is shown as issued of each item, by place, beside counts that all of the places have. */
async function leaving(
  places: Readonly<Record<string, Items>>,
  items: 'each' | 'named',
  named: ReadonlySet<string>,
  beside: Items = {},
): Promise<Shown> {
  const table = new Map(
    Object.entries(places).map(([place, counts]) => {
      const cells: Record<string, number> = {
        'items-issued all': Object.values(counts).reduce((sum, one) => sum + one, 0),
      }
      for (const [item, count] of Object.entries(counts)) {
        const shown = items === 'each' || named.has(item) ? item : '*'
        cells[`items-issued item:${shown}`] = (cells[`items-issued item:${shown}`] ?? 0) + count
      }
      return [place, [someCells({ ...cells, ...beside })]]
    }),
  )
  const left = await hidden(table, items, named)
  return Object.fromEntries(
    [...left].map(([place, [cells]]) => [
      place,
      Object.fromEntries(
        [...cells!].flatMap(([key, { value, isHidden }]) =>
          key.startsWith('items-issued item:')
            ? [[key.replace('items-issued item:', '').replace('*', 'others'), isHidden ? null : value]]
            : [],
        ),
      ),
    ]),
  )
}

/** The first place is the whole of the others. */
function hidden(
  table: Table,
  items: 'each' | 'named',
  named: ReadonlySet<string> = NAMED,
  { range = 0, isAwaited = () => true }: { range?: number; isAwaited?: () => boolean } = {},
): Promise<Table> {
  const [place, ...parts] = [...table.keys()].map((nodeId) => ({ nodeId }) as Node)
  const planned = { ofPlaces: [], ofWhole: [], range, rangeBefore: 0, spans: [{ at: range, before: null }] }
  const leaving = { place: place!, parts: parts.length > 0 ? parts : [place!], planned, named, minimum: 5 }
  return hideForLeaving(table, { ...leaving, isByEach: items === 'each' }, isAwaited)
}

function restated(value: number, was: number): Cell {
  return value === was ? { value, basis: 'sum' } : { value, basis: 'sum', restated: { was, at: 1 } }
}

function cellsOf(items: Items): Readonly<Record<string, Cell>> {
  return Object.fromEntries(Object.entries(items).map(([item, value]) => [item, { value, basis: 'sum' }]))
}

/** What was issued of some items, and of all of them. */
function someIssued(items: Readonly<Record<string, Cell>>): Cells {
  const all = Object.values(items)
  const value = all.reduce((sum, cell) => sum + cell.value!, 0)
  const was = all.reduce((sum, cell) => sum + (cell.restated?.was ?? cell.value!), 0)
  const parts = Object.entries(items).map(([item, cell]): [string, Cell] => [`items-issued item:${item}`, cell])
  return new Map([['items-issued all', restated(value, was)], ...parts])
}

function withoutOwn(cells: Cells): readonly (readonly [string, Cell])[] {
  return [...cells].filter(([key]) => !/ item:([xy]|\*)$/.test(key))
}

function someCells(values: Readonly<Record<string, number>>): Cells {
  const basisOf = (key: string) => (/^items-(on-hand|on-loan|expiring) /.test(key) ? 'level' : 'sum')
  return new Map(Object.entries(values).map(([key, value]) => [key, { value, basis: basisOf(key) }]))
}
