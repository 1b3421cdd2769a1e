import { describe, expect, it, vi } from 'vitest'
import type { Cell } from '../../../../office/summaries/cell.ts'
import { hideSmall } from '../../../../office/summaries/hide-small.ts'
import type { Line, OpenCells } from '../../../../office/summaries/open-cells.ts'

const MASKS = 'items-issued item:mask'
const WATER = 'items-issued item:water'
const OF_MASKS = 'items-on-hand item:mask'
const OF_WATER = 'items-on-hand item:water'

it.each(['visits', 'riders-served', 'hardship-referrals'])(
  'a small count of %s is hidden, as whatever is not known to be of nobody',
  async (measure) => {
    const cells = someCells({ [`${measure} all`]: 3 })
    await hideSmall([[cells]], [], 5)
    expect(hiddenIn(cells)).toEqual([`${measure} all`])
  },
)

it.each(['refusals', 'voids', 'items-received', 'items-counted', 'items-below-minimum', 'station-days'])(
  'a small count of %s is shown, since it is no count of riders',
  async (measure) => {
    const cells = someCells({ [`${measure} all`]: 3 })
    await hideSmall([[cells]], [], 5)
    expect(hiddenIn(cells)).toEqual([])
  },
)

it('hides levels in no more spans for whoever has hung up', async () => {
  const issued = Array.from({ length: 20_000 }, (_, nth) => [`items-issued item:x-${nth}`, 3] as const)
  const [one, other] = [0, 1].map(() => someCells({ ...Object.fromEntries(issued), 'items-on-hand item:x-0': 10 }))
  const isHidden = (cells?: OpenCells) => cells?.get('items-on-hand item:x-0')?.isHidden === true
  const hiding = hideSmall([[one!, other!]], [], 5, () => !isHidden(one))
  await expect(hiding).rejects.toMatchObject({ problem: 'busy' })
  expect([isHidden(one), isHidden(other)]).toEqual([true, false])
})

it('goes through the counts of a measure once, whatever is on loan', async () => {
  const readBeside = async (levels: Readonly<Record<string, number>>) => {
    let howOften = 0
    class Counted extends Map<string, Cell> {
      override get(key: string) {
        if (key.startsWith('visits ')) howOften++
        return super.get(key)
      }
    }
    const visits = { 'visits all': 50, 'visits platform:a': 20, 'visits platform:b': 30 }
    const cells = new Counted(someCells({ ...visits, [MASKS]: 3, ...levels }))
    const lines = [Object.keys(visits), Object.keys(levels)].map((keys) => ({ tables: [cells], keys, hasWhole: true }))
    await hideSmall([[cells]], lines, 5)
    expect(hiddenIn(cells)).toEqual([MASKS, ...Object.keys(levels)].sort())
    return howOften
  }
  expect(await readBeside({ 'items-on-loan item:mask': 10 })).toBe(await readBeside({}))
})

it('leaves no small count to be found from several lines together, of which each has two hidden', async () => {
  const counts = [
    [3, 3, 50, 50],
    [3, 3, 3, 50],
    [50, 50, 3, 3],
    [50, 50, 3, 3],
  ]
  const byPlatform = (row: readonly number[]) =>
    Object.fromEntries(row.map((count, nth) => [`visits platform:p${nth}`, count]))
  const tableOf = (row: readonly number[]) =>
    someCells({ 'visits all': row.reduce((sum, count) => sum + count), ...byPlatform(row) })
  const places = counts.map(tableOf)
  const whole = tableOf([0, 1, 2, 3].map((nth) => counts.reduce((sum, row) => sum + row[nth]!, 0)))
  const tables = [whole, ...places]
  const lines = [
    ...tables.map((cells) => ({ tables: [cells], keys: [...cells.keys()], hasWhole: true })),
    ...[...whole.keys()].map((key) => ({ tables, keys: [key], hasWhole: true })),
  ]
  await hideSmall(
    tables.map((cells) => [cells]),
    lines,
    5,
  )
  // The row of the second place less its columns was its third count. One more of the row closes that, and no other does.
  expect(tables.map((cells) => hiddenIn(cells).map((key) => key.at(-1)))).toEqual([
    [],
    ['0', '1'],
    ['0', '1', '2', '3'],
    ['2', '3'],
    ['2', '3'],
  ])
})

it('goes on with nothing after a turn of others for whoever has hung up meanwhile', async () => {
  const cells = someCells(Object.fromEntries(Array.from({ length: 25_000 }, (_, nth) => [`visits item:${nth}`, 9])))
  const line = { tables: [cells], keys: [...cells.keys()], hasWhole: false }
  const asked = vi.fn(() => asked.mock.calls.length < 3)
  await expect(hideSmall([[cells]], [line, line, line, line], 5, asked)).rejects.toMatchObject({ problem: 'busy' })
  expect(asked).toHaveBeenCalledTimes(3)
})

it('hides no more for a count without the whole that a faulty kiosk owes it than for another, and stays with few', async () => {
  const hours = { 'visits hour:08': 20, 'visits hour:09': 30, 'visits hour:10': 40 }
  const broken = someCells({ 'visits all': 0, 'visits hour:08': 3 })
  const good = [1, 2, 3].map(() => someCells({ 'visits all': 90, ...hours }))
  const whole = someCells({ 'visits all': 270, 'visits hour:08': 63, 'visits hour:09': 90, 'visits hour:10': 120 })
  const tables = [whole, broken, ...good]
  const lines = [
    ...tables.map((cells) => ({ tables: [cells], keys: [...cells.keys()], hasWhole: true })),
    ...[...whole.keys()].map((key) => ({ tables, keys: [key], hasWhole: true })),
  ]
  await hideSmall(
    tables.map((cells) => [cells]),
    lines,
    5,
  )
  expect(tables.map((cells) => hiddenIn(cells).length)).toEqual([2, 1, 2, 2, 0])
})

describe('what is on hand of an item', () => {
  it('is hidden, at every end of a span, where the pieces issued are', async () => {
    // 100 masks, none received, 97 left: three were issued.
    const before = someCells({ [OF_MASKS]: 100, [OF_WATER]: 50 })
    const now = someCells({ 'items-issued all': 40, [MASKS]: 3, [WATER]: 37, [OF_MASKS]: 97, [OF_WATER]: 13 })
    const gloves = someCells({ 'items-on-hand item:gloves': 8, ...valuesOf(now) })
    await hideSmall([[before, gloves]], [partsOfIssued(gloves, MASKS, WATER)], 5)
    expect(hiddenIn(gloves)).toEqual([OF_MASKS, OF_WATER, MASKS, WATER].sort())
    expect(hiddenIn(before)).toEqual([OF_MASKS, OF_WATER])
  })

  it('stays where it tells of nothing hidden: at another place, or of an item with enough of it issued', async () => {
    const here = someCells({ 'items-issued all': 40, [MASKS]: 3, [WATER]: 37, [OF_MASKS]: 97 })
    const elsewhere = someCells({ 'items-issued all': 60, [MASKS]: 20, [WATER]: 40, [OF_MASKS]: 30, [OF_WATER]: 2 })
    const lines = [partsOfIssued(here, MASKS, WATER), partsOfIssued(elsewhere, MASKS, WATER)]
    await hideSmall([[here], [elsewhere]], lines, 5)
    expect(hiddenIn(elsewhere)).toEqual([])
  })

  it('is hidden where there is nothing left of it, and so no count', async () => {
    const few = someCells({ 'items-issued all': 3, [MASKS]: 3, 'items-received item:mask': 3 })
    const many = someCells({ 'items-issued all': 30, [MASKS]: 30, [OF_MASKS]: 10 })
    await hideSmall([[few], [many]], [partsOfIssued(few, MASKS)], 5)
    expect(few.get(OF_MASKS)).toMatchObject({ value: 0, isHidden: true })
  })

  it('is not found by what of it is to expire, nor by all that is: the batch that expires first is issued first', async () => {
    const of = (total: number, masks: number) =>
      someCells({ 'items-expiring all': total, 'items-expiring item:mask': masks, 'items-expiring item:gloves': 8 })
    const before = of(108, 100)
    const now = new Map([...someCells({ 'items-issued all': 40, [MASKS]: 3, [WATER]: 37 }), ...of(105, 97)])
    await hideSmall([[before, now]], [partsOfIssued(now, MASKS, WATER)], 5)
    const expiring = ['items-expiring all', 'items-expiring item:mask']
    expect(hiddenIn(before)).toEqual(expiring)
    expect(hiddenIn(now)).toEqual([...expiring, MASKS, WATER].sort())
  })

  it('does not say what it was before a late sheet where the pieces issued do not', async () => {
    const restated = (value: number, was: number): Cell => ({ value, basis: 'sum', restated: { was, at: 1 } })
    const cells: OpenCells = new Map([
      ['items-issued all', restated(102, 100)],
      [MASKS, restated(102, 100)],
      [OF_MASKS, { ...restated(48, 50), basis: 'level' }],
    ])
    await hideSmall([[cells]], [partsOfIssued(cells, MASKS)], 5)
    expect(cells.get(OF_MASKS)).toMatchObject({ value: 48, isWasHidden: true })
    expect(hiddenIn(cells)).toEqual([])
  })
})

describe('what is on loan of an item', () => {
  const ISSUED = 'items-issued item:umbrella'
  const RETURNED = 'items-returned item:umbrella'
  const OF_UMBRELLAS = 'items-on-loan item:umbrella'

  it.each([
    ['issued', { [ISSUED]: 3, [RETURNED]: 10 }],
    ['returned', { [ISSUED]: 10, [RETURNED]: 3 }],
    ['lost', { [ISSUED]: 10, 'items-lost item:umbrella': 3 }],
  ])('is hidden at every end of a span where the pieces %s are', async (_, counts) => {
    const before = someCells({ [OF_UMBRELLAS]: 27 })
    const now = someCells({ ...counts, [OF_UMBRELLAS]: 20 })
    await hideSmall([[before, now]], [], 5)
    expect([before, now].map((cells) => cells.get(OF_UMBRELLAS)?.isHidden)).toEqual([true, true])
  })

  it('is not found by what was issued and returned since it was more', async () => {
    const before = someCells({ [OF_UMBRELLAS]: 8 })
    const now = someCells({ [ISSUED]: 12, [RETURNED]: 17, [OF_UMBRELLAS]: 3, 'items-on-hand item:umbrella': 30 })
    await hideSmall([[before, now]], [], 5)
    expect(hiddenIn(before)).toEqual([OF_UMBRELLAS])
    expect(hiddenIn(now)).toEqual([OF_UMBRELLAS])
  })

  it('is not found by what was issued and returned since the first day, not at the place that protects it either', async () => {
    const of = (issued: number, returned: number) =>
      someCells({ [ISSUED]: issued, 'items-returned all': 90, [RETURNED]: returned, [OF_UMBRELLAS]: issued - returned })
    const [here, near, far, whole] = [of(40, 37), of(60, 40), of(90, 10), of(190, 87)]
    const places = [whole, here, near, far]
    const lines = [ISSUED, RETURNED, OF_UMBRELLAS].map((key) => ({ tables: places, keys: [key], hasWhole: true }))
    await hideSmall(
      places.map((cells) => [cells]),
      lines,
      5,
    )
    for (const cells of [here, near]) expect(hiddenIn(cells)).toEqual([OF_UMBRELLAS, RETURNED])
    expect(hiddenIn(whole)).toEqual([])
  })

  it('is not found by what was issued where nothing came back and the rest was lost', async () => {
    const counts = { [ISSUED]: 40, 'items-lost item:umbrella': 37, 'items-returned all': 0, [OF_UMBRELLAS]: 3 }
    const cells = someCells(counts)
    await hideSmall([[cells]], [], 5)
    expect(hiddenIn(cells)).toEqual([ISSUED, OF_UMBRELLAS])
  })

  it('leaves what was issued as it is where what came back is not asked for', async () => {
    const cells = someCells({ [ISSUED]: 40, [OF_UMBRELLAS]: 3 })
    await hideSmall([[cells]], [], 5)
    expect(hiddenIn(cells)).toEqual([OF_UMBRELLAS])
  })

  it('is protected at every end of a span by another place of the line, if it is hidden at one', async () => {
    const of = (...values: readonly number[]) => values.map((value) => someCells({ [OF_UMBRELLAS]: value }))
    const [here, near, far, whole] = [of(3, 30), of(6, 20), of(50, 10), of(59, 60)]
    const lines = [0, 1].map((at) => ({
      tables: [whole, here, near, far].map((spans) => spans[at]!),
      keys: [OF_UMBRELLAS],
      hasWhole: true,
    }))
    await hideSmall([here, near, far, whole], lines, 5)
    expect(near.map((cells) => cells.get(OF_UMBRELLAS)?.isHidden)).toEqual([true, true])
    expect(whole.flatMap(hiddenIn)).toEqual([])
  })

  it('is told by no other item, since all items on loan are not counted together, and so costs no other place', async () => {
    const [here, near, far, whole] = [3, 6, 50, 59].map((value) => someCells({ [OF_UMBRELLAS]: value }))
    const tables = [whole!, here!, near!, far!]
    const lines = [
      { tables, keys: [OF_UMBRELLAS], hasWhole: true },
      ...tables.map((cells) => ({ tables: [cells], keys: ['items-on-loan all', OF_UMBRELLAS], hasWhole: true })),
    ]
    await hideSmall(
      tables.map((cells) => [cells]),
      lines,
      5,
    )
    expect(tables.map(hiddenIn)).toEqual([[], [OF_UMBRELLAS], [OF_UMBRELLAS], []])
  })
})

function someCells(values: Readonly<Record<string, number>>): OpenCells {
  const basisOf = (key: string) => (/^items-(on-hand|on-loan|expiring) /.test(key) ? 'level' : 'sum')
  return new Map(Object.entries(values).map(([key, value]) => [key, { value, basis: basisOf(key) }]))
}

function valuesOf(cells: OpenCells): Record<string, number> {
  return Object.fromEntries([...cells].map(([key, { value }]) => [key, value ?? 0]))
}

function partsOfIssued(cells: OpenCells, ...keys: readonly string[]): Line {
  return { tables: [cells], keys: ['items-issued all', ...keys], hasWhole: true }
}

function hiddenIn(cells: OpenCells): readonly string[] {
  return [...cells].flatMap(([key, { isHidden }]) => (isHidden ? [key] : [])).sort()
}
