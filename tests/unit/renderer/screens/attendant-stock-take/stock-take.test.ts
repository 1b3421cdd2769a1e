import { describe, expect, it } from 'vitest'
import {
  countsToSave,
  differencesOf,
  movedSince,
  NOTHING_COUNTED,
  nextToCount,
  progressOf,
  rowsOf,
  type SheetRow,
  withCount,
  withOneMore,
  withoutCount,
  withReason,
  withReasonForAll,
} from '../../../../../renderer/screens/attendant-stock-take/stock-take.ts'
import type { CountSheetLine } from '../../../../../shared/contract/groups/stock-calls.ts'
import type { BatchId, ItemId } from '../../../../../shared/ids/ids.ts'
import { itemDetailsSchema } from '../../../../../shared/supplies/item.ts'

function line(itemId: string, ...onHand: number[]): CountSheetLine {
  const details = itemDetailsSchema.parse({
    names: { en: itemId },
    picture: 'box',
    unit: 'piece',
    category: 'other',
    season: 'all-year',
    barcode: null,
    minimum: 0,
    quota: null,
    loan: null,
    isSelfServe: false,
    hasExpiry: false,
  })
  const id = itemId as ItemId
  const total = onHand.reduce((sum, pieces) => sum + pieces, 0)
  return {
    item: { ...details, itemId: id, isRetired: false, onHand: total, available: total, onLoan: 0 },
    batches: onHand.map((pieces, at) => ({
      batchId: `${itemId}/${at}` as BatchId,
      itemId: id,
      lot: null,
      expiresOn: null,
      onHand: pieces,
      isExpired: false,
    })),
  }
}

const batch = (batchId: string) => batchId as BatchId
const rowOf = (rows: readonly SheetRow[], batchId: string) => rows.find((row) => row.batch.batchId === batchId)!

const sheet = [line('mask', 10), line('water', 6, 4)]
const rows = rowsOf(sheet, NOTHING_COUNTED)
const mask = rowOf(rows, 'mask/0')
const water = rowOf(rows, 'water/1')

describe('a stock-take', () => {
  it('counts by batches, and says how many of them are done', () => {
    expect(rows.map((row) => row.batch.batchId)).toEqual(['mask/0', 'water/0', 'water/1'])
    const take = withCount(withCount(NOTHING_COUNTED, mask, 10), water, 4)
    expect(progressOf(take, rows)).toEqual({ counted: 2, total: 3 })
    expect(progressOf(withoutCount(take, batch('mask/0')), rows)).toEqual({ counted: 1, total: 3 })
  })

  it('leads from each batch to the next below it that is not counted, also once the sheet was drawn anew', () => {
    const take = withCount(NOTHING_COUNTED, rowOf(rows, 'water/0'), 6)
    const drawnAnew = rowsOf(sheet, take)
    expect(nextToCount(take, drawnAnew, batch('mask/0'))?.batch.batchId).toBe('water/1')
    expect(nextToCount(take, drawnAnew, batch('water/1'))).toBeNull()
  })

  it('shows as differences only what differs, and wants a reason for each before it is saved', () => {
    const take = withCount(withCount(NOTHING_COUNTED, mask, 8), water, 4)
    expect(differencesOf(take).map(({ row }) => row.batch.batchId)).toEqual(['mask/0'])
    expect(countsToSave(take)).toBeNull()
    expect(countsToSave(withReason(take, batch('mask/0'), 'miscounted'))).toEqual([
      { batchId: 'mask/0', expected: 10, counted: 8, reason: 'miscounted' },
      { batchId: 'water/1', expected: 4, counted: 4, reason: null },
    ])
  })

  it('gives one reason to all differences, and none to what agrees', () => {
    const take = withReasonForAll(withCount(withCount(NOTHING_COUNTED, mask, 8), water, 4), 'unknown')
    expect(countsToSave(take)?.map(({ reason }) => reason)).toEqual(['unknown', null])
  })

  it('keeps a reason while there is something to explain, and drops it when there is not', () => {
    const explained = withReason(withCount(NOTHING_COUNTED, mask, 8), batch('mask/0'), 'damaged')
    expect(withCount(explained, mask, 7).get(batch('mask/0'))?.reason).toBe('damaged')
    expect(withCount(explained, mask, 10).get(batch('mask/0'))?.reason).toBeNull()
  })
})

describe('pieces that are scanned one by one', () => {
  it('are counted from the first of them on, whatever is expected', () => {
    const take = withOneMore(withOneMore(NOTHING_COUNTED, mask), mask)
    expect(take.get(batch('mask/0'))).toMatchObject({ counted: 2, expected: 10 })
  })
})

describe('stock that moves while it is counted', () => {
  const take = withCount(NOTHING_COUNTED, mask, 10)

  it('is found as soon as the station expects another number', () => {
    const now = rowsOf([line('mask', 9), line('water', 6, 4)], take)
    expect(
      movedSince(take, now).map(({ batch: { onHand }, expected, counted }) => [expected, onHand, counted]),
    ).toEqual([[10, 9, 10]])
    expect(movedSince(take, rows)).toEqual([])
  })

  it('is settled by counting it again against what is expected now', () => {
    const now = rowsOf([line('mask', 9)], take)
    const again = withCount(take, rowOf(now, 'mask/0'), 9)
    expect(movedSince(again, now)).toEqual([])
    expect(differencesOf(again)).toEqual([])
  })

  it('does not matter where it was counted after it had moved', () => {
    const later = withCount(NOTHING_COUNTED, rowOf(rowsOf([line('mask', 9)], take), 'mask/0'), 9)
    expect(countsToSave(later)).toEqual([{ batchId: 'mask/0', expected: 9, counted: 9, reason: null }])
  })

  it('is not lost with a batch that is all gone from the sheet', () => {
    const gone = rowsOf([line('water', 6, 4)], take)
    expect(movedSince(take, gone)).toMatchObject([{ batch: { batchId: 'mask/0', onHand: 0 }, counted: 10 }])
  })
})
