import type { CountedBatch, CountSheetLine } from '../../../shared/contract/groups/stock-calls.ts'
import type { ShelfItem } from '../../../shared/contract/groups/supply-calls.ts'
import type { BatchId } from '../../../shared/ids/ids.ts'
import type { Batch, CountReason } from '../../../shared/supplies/movement.ts'

/** One batch to be counted, as the station knows it now. */
export type SheetRow = { readonly item: ShelfItem; readonly batch: Batch }

/** What was counted of a batch, and what the station expected of it at that moment. */
export type BatchCount = {
  readonly row: SheetRow
  readonly expected: number
  readonly counted: number
  /** Why they differ; null where they do not, or nobody has said yet. */
  readonly reason: CountReason | null
}

/** A stock-take so far. What is not in it has not been counted. */
export type StockTake = ReadonlyMap<BatchId, BatchCount>

/** More than a shelf holds. */
export const MOST_COUNTED = 1_000_000

export const NOTHING_COUNTED: StockTake = new Map()

/** Every row of a sheet. A batch that was counted and has left the sheet since is kept: nothing is expected of it now. */
export function rowsOf(sheet: readonly CountSheetLine[], take: StockTake): readonly SheetRow[] {
  const rows = sheet.flatMap(({ item, batches }) => batches.map((batch) => ({ item, batch })))
  const onSheet = new Set(rows.map(({ batch }) => batch.batchId))
  const gone = [...take.values()]
    .filter(({ row }) => !onSheet.has(row.batch.batchId))
    .map(({ row }) => ({ ...row, batch: { ...row.batch, onHand: 0 } }))
  return [...rows, ...gone]
}

/** Enters what was counted. A reason that was given stays as long as there is something to explain. */
export function withCount(take: StockTake, row: SheetRow, counted: number): StockTake {
  const expected = row.batch.onHand
  const reason = counted === expected ? null : (take.get(row.batch.batchId)?.reason ?? null)
  return new Map(take).set(row.batch.batchId, { row, expected, counted, reason })
}

/** One piece more, as when each piece is scanned: the first of them is the first that was counted. */
export function withOneMore(take: StockTake, row: SheetRow): StockTake {
  return withCount(take, row, (take.get(row.batch.batchId)?.counted ?? 0) + 1)
}

export function withoutCount(take: StockTake, batchId: BatchId): StockTake {
  const rest = new Map(take)
  rest.delete(batchId)
  return rest
}

export function withReason(take: StockTake, batchId: BatchId, reason: CountReason): StockTake {
  const count = take.get(batchId)
  return count ? new Map(take).set(batchId, { ...count, reason }) : take
}

/** Gives every difference the same reason. */
export function withReasonForAll(take: StockTake, reason: CountReason): StockTake {
  return new Map([...take].map(([batchId, count]) => [batchId, differs(count) ? { ...count, reason } : count]))
}

/** The counts that differ from what the station expected. */
export function differencesOf(take: StockTake): readonly BatchCount[] {
  return [...take.values()].filter(differs)
}

/**
 * The rows that were counted and have moved since: whether the movement came before the counting hand or after it
 * nobody can say, so they have to be counted again.
 */
export function movedSince(take: StockTake, rows: readonly SheetRow[]): readonly (SheetRow & BatchCount)[] {
  return rows.flatMap(({ item, batch }) => {
    const count = take.get(batch.batchId)
    return count && count.expected !== batch.onHand ? [{ ...count, item, batch, row: { item, batch } }] : []
  })
}

export function progressOf(take: StockTake, rows: readonly SheetRow[]): { counted: number; total: number } {
  return { counted: rows.filter(({ batch }) => take.has(batch.batchId)).length, total: rows.length }
}

/** The next row below a batch that nobody has counted; null where there is none. */
export function nextToCount(take: StockTake, rows: readonly SheetRow[], after: BatchId): SheetRow | null {
  const at = rows.findIndex(({ batch }) => batch.batchId === after)
  return rows.slice(at + 1).find(({ batch }) => !take.has(batch.batchId)) ?? null
}

/** What the station is asked to save; null while a difference has no reason. */
export function countsToSave(take: StockTake): CountedBatch[] | null {
  if (differencesOf(take).some(({ reason }) => reason === null)) return null
  return [...take].map(([batchId, { expected, counted, reason }]) => ({ batchId, expected, counted, reason }))
}

function differs({ expected, counted }: BatchCount): boolean {
  return expected !== counted
}
