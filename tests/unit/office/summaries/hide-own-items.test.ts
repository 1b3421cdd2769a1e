import { expect, it } from 'vitest'
import { hideOwnItems } from '../../../../office/summaries/hide-own-items.ts'
import type { OpenCells } from '../../../../office/summaries/open-cells.ts'

/** More than are gone through in one turn. */
const MANY = 20_000

it('puts in levels of no more places for whoever has hung up', async () => {
  const own = (): OpenCells =>
    new Map(Array.from({ length: MANY }, (_, nth) => [`items-issued item:x-${nth}`, { value: 10, basis: 'sum' }]))
  const tables = [own(), own(), own()]
  for (const cells of tables) cells.set('items-on-loan item:x-0', { value: 3, basis: 'level' })
  const [whole, ...places] = tables.map((cells) => [cells])
  const tabulated = { whole: whole!, places, range: 0, spans: [0], named: new Set<string>() }
  const hasNone = ({ size }: OpenCells) => size === MANY + 1
  const isAwaited = () => tables.every(hasNone)
  const hiding = hideOwnItems(
    [whole!, ...places],
    tabulated,
    tables.map((cells) => new Map(cells)),
    5,
    isAwaited,
  )
  await expect(hiding).rejects.toMatchObject({ problem: 'busy' })
  expect(tables.map(hasNone)).toEqual([false, true, true])
})
