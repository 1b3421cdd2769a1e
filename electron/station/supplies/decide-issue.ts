import type { Allowance, IssueLine, IssueOutcome } from '../../../shared/contract/groups/supply-calls.ts'
import type { ItemId, PieceTag } from '../../../shared/ids/ids.ts'
import { addDays, type BusinessDate } from '../../../shared/time/business-date.ts'
import type { StockedItem } from '../catalogue/item-store.ts'
import type { IssuedLine } from '../events/station-event.ts'
import type { StoredBatch } from '../stock/batch-store.ts'
import { allocateBatches, availableOf } from './allocate-batches.ts'

/** One line of an issue with all that bears on it. */
export type ConsideredLine = IssueLine & {
  /** Undefined for an item that was never here. */
  readonly item: StockedItem | undefined
  readonly batches: readonly StoredBatch[]
  readonly allowance: Allowance
  /** Those of its stickers that are not on a piece of this item, or are on one that is out. */
  readonly tagsNotHere: readonly PieceTag[]
}

export type IssueDecision =
  | { readonly outcome: 'possible'; readonly lines: readonly IssuedLine[]; readonly isOverQuota: boolean }
  | Exclude<IssueOutcome, { outcome: 'issued' }>

/**
 * Whether all of an issue is possible, and which batches it takes; nothing happens unless all of it can. The reasons
 * against it come in the order in which an attendant would deal with them.
 */
export function decideIssue(
  lines: readonly ConsideredLine[],
  {
    on,
    lentOn,
    isAnonymous,
    mayOverride,
  }: {
    readonly on: BusinessDate
    /** From which date on loans are counted, where the clock may be behind. */
    readonly lentOn: BusinessDate
    readonly isAnonymous: boolean
    readonly mayOverride: boolean
  },
): IssueDecision {
  const unknown = lines.filter(({ item }) => !item || item.isRetired)
  if (unknown.length > 0) return { outcome: 'unknown-item', itemIds: idsOf(unknown) }

  const lentToNobody = lines.filter(({ item }) => isAnonymous && item?.loan)
  if (lentToNobody.length > 0) return { outcome: 'loan-needs-rider', itemIds: idsOf(lentToNobody) }

  const [tagNotHere] = lines.flatMap(({ tagsNotHere, tags, quantity }) => [...tagsNotHere, ...tags.slice(quantity)])
  if (tagNotHere !== undefined) return { outcome: 'piece-not-here', tag: tagNotHere }

  const overQuota = lines.filter(({ quantity, allowance }) => allowance.left !== null && quantity > allowance.left)
  if (overQuota.length > 0 && !mayOverride) {
    return { outcome: 'over-quota', lines: overQuota.map(({ itemId, allowance }) => ({ itemId, allowance })) }
  }

  const missing = lines.filter(({ batches, quantity }) => availableOf(batches, on) < quantity)
  if (missing.length > 0) {
    return {
      outcome: 'count-first',
      lines: missing.map(({ itemId, batches, item }) => ({
        itemId,
        available: availableOf(batches, on),
        onHand: item?.onHand ?? 0,
      })),
    }
  }
  return {
    outcome: 'possible',
    lines: lines.flatMap((line) => issuedLinesOf(line, on, lentOn)),
    isOverQuota: overQuota.length > 0,
  }
}

/** What is given away is a line a batch; what is lent is a line a piece, with its sticker if one was scanned. */
function issuedLinesOf(
  { itemId, item, quantity, batches, tags }: ConsideredLine,
  on: BusinessDate,
  lentOn: BusinessDate,
): IssuedLine[] {
  const allocations = allocateBatches(batches, quantity, on) ?? []
  const loan = item?.loan
  if (!loan) return allocations.map((allocation) => ({ itemId, ...allocation }))
  const dueOn = addDays(lentOn, loan.days)
  const pieces = allocations.flatMap(({ batchId, quantity: count }) => Array.from({ length: count }, () => batchId))
  return pieces.map((batchId, piece) => {
    const tag = tags[piece]
    return { itemId, batchId, quantity: 1, dueOn, ...(tag !== undefined && { tag }) }
  })
}

function idsOf(lines: readonly ConsideredLine[]): ItemId[] {
  return lines.map(({ itemId }) => itemId)
}
