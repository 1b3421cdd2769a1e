import { describe, expect, it } from 'vitest'
import {
  addItem,
  addKit,
  addPiece,
  type Basket,
  cutTo,
  MOST_OF_ONE,
  piecesIn,
  quantityOf,
  setQuantity,
  toIssueLines,
  withoutPiece,
} from '../../../../../renderer/screens/attendant-issue/basket.ts'
import type { ItemId, PieceTag } from '../../../../../shared/ids/ids.ts'
import type { BusinessDate } from '../../../../../shared/time/business-date.ts'

const item = (itemId: string) => itemId as ItemId
const tag = (text: string) => text as PieceTag
const [mask, water, umbrella] = [item('mask'), item('water'), item('umbrella')]
const EMPTY: Basket = []

describe('what is to be issued', () => {
  it('counts one more with each touch, on one line for each item', () => {
    const basket = [mask, water, mask].reduce((filled, itemId) => addItem(filled, itemId), EMPTY)
    expect(basket.map(({ itemId, quantity }) => [itemId, quantity])).toEqual([
      [mask, 2],
      [water, 1],
    ])
    expect(piecesIn(basket)).toBe(3)
  })

  it('takes all parts of a kit, together with what is there already', () => {
    const parts = [
      { itemId: item('vest'), quantity: 1 },
      { itemId: mask, quantity: 2 },
    ]
    const basket = addKit(addItem(EMPTY, mask), { parts })
    expect(quantityOf(basket, mask)).toBe(3)
    expect(quantityOf(basket, item('vest'))).toBe(1)
  })

  it('loses a line with its last piece, and never holds more than anyone carries', () => {
    const basket = addItem(addItem(EMPTY, mask), water)
    expect(quantityOf(setQuantity(basket, mask, 0), mask)).toBe(0)
    expect(setQuantity(basket, mask, 0)).toHaveLength(1)
    expect(quantityOf(setQuantity(basket, mask, 100_000), mask)).toBe(MOST_OF_ONE)
  })

  it('learns from a sticker which piece it is, and is one piece more only when each is known', () => {
    const touched = addItem(EMPTY, umbrella)
    const first = addPiece(touched, umbrella, tag('YS-01'))
    expect(toIssueLines(first)).toEqual([{ itemId: umbrella, quantity: 1, tags: ['YS-01'] }])
    expect(addPiece(first, umbrella, tag('YS-01'))).toEqual(first)
    expect(toIssueLines(addPiece(first, umbrella, tag('YS-02')))).toEqual([
      { itemId: umbrella, quantity: 2, tags: ['YS-01', 'YS-02'] },
    ])
    expect(toIssueLines(addPiece(EMPTY, umbrella, tag('YS-01')))).toEqual([
      { itemId: umbrella, quantity: 1, tags: ['YS-01'] },
    ])
  })

  it('never has more stickers than pieces', () => {
    const two = addPiece(addPiece(EMPTY, umbrella, tag('YS-01')), umbrella, tag('YS-02'))
    expect(setQuantity(two, umbrella, 1)).toEqual([{ itemId: umbrella, quantity: 1, tags: ['YS-01'] }])
    expect(withoutPiece(two, tag('YS-01'))).toEqual([{ itemId: umbrella, quantity: 1, tags: ['YS-02'] }])
    expect(withoutPiece(addPiece(EMPTY, umbrella, tag('YS-01')), tag('YS-01'))).toEqual([])
  })

  it('is cut to what a rider may have, and keeps what has no limit', () => {
    const basket = addItem(addItem(addItem(EMPTY, mask, 5), water, 3), umbrella)
    const renewsOn = '2026-01-14' as BusinessDate
    const cut = cutTo(basket, [
      { itemId: mask, allowance: { left: 2, renewsOn } },
      { itemId: water, allowance: { left: null, renewsOn: null } },
      { itemId: umbrella, allowance: { left: 0, renewsOn: null } },
    ])
    expect(cut.map(({ itemId, quantity }) => [itemId, quantity])).toEqual([
      [mask, 2],
      [water, 3],
    ])
  })
})
