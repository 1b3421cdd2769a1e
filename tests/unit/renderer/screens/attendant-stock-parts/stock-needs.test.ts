import { expect, test } from 'vitest'
import { batchesExpiringSoon, needsByItem } from '../../../../../renderer/screens/attendant-stock-parts/stock-needs.ts'
import type { StockAlert } from '../../../../../shared/contract/groups/stock-calls.ts'
import type { BatchId, ItemId } from '../../../../../shared/ids/ids.ts'
import type { BusinessDate } from '../../../../../shared/time/business-date.ts'

const item = (id: string) => id as ItemId
const dated = (kind: 'expires-soon' | 'expired', itemId: string, batchId: string): StockAlert => ({
  kind,
  itemId: item(itemId),
  batchId: batchId as BatchId,
  expiresOn: '2026-02-01' as BusinessDate,
  onHand: 3,
})
const low = (itemId: string): StockAlert => ({
  kind: 'below-minimum',
  itemId: item(itemId),
  available: 1,
  minimum: 5,
})

test('names each need of an item once, the gravest first', () => {
  const needs = needsByItem([
    dated('expires-soon', 'alcohol', 'alcohol/1'),
    low('alcohol'),
    dated('expired', 'alcohol', 'alcohol/2'),
    dated('expired', 'alcohol', 'alcohol/3'),
    low('mask'),
  ])
  expect(needs.get(item('alcohol'))).toEqual(['expired', 'below-minimum', 'expires-soon'])
  expect(needs.get(item('mask'))).toEqual(['below-minimum'])
})

test('says nothing of items for what is out with riders, nor of items that need nothing', () => {
  expect(needsByItem([{ kind: 'overdue-loans', loans: 2 }]).size).toBe(0)
})

test('tells batches that expire soon from those that have expired', () => {
  const soon = batchesExpiringSoon([
    dated('expires-soon', 'alcohol', 'alcohol/1'),
    dated('expired', 'alcohol', 'alcohol/2'),
  ])
  expect([...soon]).toEqual(['alcohol/1'])
})
