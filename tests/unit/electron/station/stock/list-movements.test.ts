import { expect, test } from 'vitest'
import { listMovements } from '../../../../../electron/station/stock/list-movements.ts'
import { transferIn } from '../../../../../electron/station/stock/receive-stock.ts'
import type { MovementKind } from '../../../../../shared/supplies/movement.ts'
import { aStockedStation, item } from '../../../../support/a-stocked-station.ts'

test('turns the pages of a history without losing or repeating a movement', () => {
  const station = aStockedStation({ mask: 10 })
  for (let piece = 0; piece < 5; piece++) station.issue(null, { mask: 1 })
  const page = (before: number | null) =>
    listMovements(station.context, item('mask'), { before, kinds: null, limit: 4 }).map((one) => one.movementId)
  const first = page(null)
  const second = page(first.at(-1)!)
  expect([...first, ...second]).toEqual([...first, ...second].sort((a, b) => b - a))
  expect(new Set([...first, ...second]).size).toBe(6)
})

test('lists only what came in, however much went out in between', () => {
  const station = aStockedStation({ mask: 10 })
  for (let piece = 0; piece < 5; piece++) station.issue(null, { mask: 1 })
  transferIn(
    station.context,
    { itemId: item('mask'), quantity: 20, lot: null, expiresOn: null },
    '天山路驿站',
    station.lead,
  )
  const kinds: readonly MovementKind[] = ['received', 'transferred-in']
  const cameIn = listMovements(station.context, item('mask'), { before: null, kinds, limit: 2 })
  expect(cameIn.map(({ kind, onHandChange, detail }) => [kind, onHandChange, detail])).toEqual([
    ['transferred-in', 20, '天山路驿站'],
    ['received', 10, 'supplier'],
  ])
})

test('lists every kind that is asked for, however often some are named', () => {
  const station = aStockedStation({ mask: 10 })
  const kinds: readonly MovementKind[] = [...new Array<MovementKind>(12).fill('lost'), 'received']
  const found = listMovements(station.context, item('mask'), { before: null, kinds, limit: 2 })
  expect(found.map(({ kind }) => kind)).toEqual(['received'])
})
