import type { RefusalReason } from '../../../shared/check-ins/verdict.ts'
import { type ItemId, type PieceTag, pieceTagSchema, type RiderRef } from '../../../shared/ids/ids.ts'
import type { Platform } from '../../../shared/riders/platform.ts'
import { isBarcode } from '../../../shared/supplies/is-barcode.ts'
import type { Loan } from '../../../shared/supplies/loan.ts'
import { normalBarcode } from '../../../shared/supplies/normal-barcode.ts'
import { describeLoan } from '../loans/describe-loan.ts'
import { identifyRider } from '../riders/identify-rider.ts'
import type { StationContext } from '../station-context.ts'

export type IdentifiedScan =
  | { readonly kind: 'rider'; readonly riderRef: RiderRef; readonly name: string | null; readonly platform: Platform }
  | { readonly kind: 'item'; readonly itemId: ItemId }
  | { readonly kind: 'piece'; readonly itemId: ItemId; readonly tag: PieceTag; readonly loan: Loan | null }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'unknown-barcode' }

/**
 * Whose or what a scanned text is. Stickers come first, since they were put on by hand; then goods; then riders, whose
 * other schemes may take any text.
 */
export function identifyScan(context: StationContext, text: string): IdentifiedScan {
  const trimmed = text.trim()
  const tag = pieceTagSchema.safeParse(trimmed.toUpperCase())
  const taggedItem = tag.success ? context.pieces.itemOf(tag.data) : undefined
  if (tag.success && taggedItem) {
    const loan = context.loans.outWithTag(tag.data)
    return { kind: 'piece', itemId: taggedItem, tag: tag.data, loan: (loan && describeLoan(context, loan)) ?? null }
  }
  const itemId = isBarcode(trimmed) ? context.items.withBarcode(normalBarcode(trimmed)) : undefined
  if (itemId) return { kind: 'item', itemId }

  const rider = identifyRider(context, trimmed)
  if (rider.outcome === 'identified') {
    const { riderRef, platform } = rider
    return { kind: 'rider', riderRef, name: context.riderVault.nameOf(riderRef) ?? null, platform }
  }
  return isBarcode(trimmed) ? { kind: 'unknown-barcode' } : { kind: 'refused', reason: rider.reason }
}
