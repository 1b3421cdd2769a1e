import type { AttendantId, ItemId, KitId, PieceTag } from '../../../shared/ids/ids.ts'
import type { ItemDetails, KitDetails } from '../../../shared/supplies/item.ts'
import type { StationContext } from '../station-context.ts'

type BarcodeTaken = { readonly outcome: 'barcode-taken'; readonly itemId: ItemId }
type UnknownItem = { readonly outcome: 'unknown-item' }
type UnknownKit = { readonly outcome: 'unknown-kit' }

/** Adds an item to the catalogue under an id that was never used. */
export function addItem(
  context: StationContext,
  details: ItemDetails,
  by: AttendantId,
): { readonly outcome: 'added'; readonly itemId: ItemId } | BarcodeTaken {
  return context.inTransaction(() => {
    const taken = barcodeTaken(context, details.barcode, null)
    if (taken) return taken
    const itemId = unusedId(context, (id) => context.items.get(id as ItemId) !== undefined) as ItemId
    context.append({ kind: 'item.added', payload: { itemId, details, by } })
    return { outcome: 'added', itemId }
  })
}

export function changeItem(
  context: StationContext,
  itemId: ItemId,
  details: ItemDetails,
  by: AttendantId,
): { readonly outcome: 'changed' | 'out-on-loan' } | BarcodeTaken | UnknownItem {
  return context.inTransaction(() => {
    const item = context.items.get(itemId)
    if (!item) return { outcome: 'unknown-item' }
    const taken = item.isRetired ? undefined : barcodeTaken(context, details.barcode, itemId)
    if (taken) return taken
    if (item.onLoan > 0 && details.loan === null) return { outcome: 'out-on-loan' }
    context.append({ kind: 'item.changed', payload: { itemId, details, by } })
    return { outcome: 'changed' }
  })
}

/** Takes an item off the shelf list or puts it back; in between another may have got its barcode. */
export function retireItem(
  context: StationContext,
  itemId: ItemId,
  isRetired: boolean,
  by: AttendantId,
): { readonly outcome: 'retired' | 'restored' } | BarcodeTaken | UnknownItem {
  return context.inTransaction(() => {
    const item = context.items.get(itemId)
    if (!item) return { outcome: 'unknown-item' }
    const taken = isRetired ? undefined : barcodeTaken(context, item.barcode, itemId)
    if (taken) return taken
    if (item.isRetired !== isRetired) context.append({ kind: 'item.retired', payload: { itemId, isRetired, by } })
    return { outcome: isRetired ? 'retired' : 'restored' }
  })
}

export function addKit(
  context: StationContext,
  details: KitDetails,
  by: AttendantId,
): { readonly outcome: 'added'; readonly kitId: KitId } | UnknownItem {
  return context.inTransaction(() => {
    if (!hasAllParts(context, details)) return { outcome: 'unknown-item' }
    const kitId = unusedId(context, (id) => context.kits.get(id as KitId) !== undefined) as KitId
    context.append({ kind: 'kit.added', payload: { kitId, details, by } })
    return { outcome: 'added', kitId }
  })
}

export function changeKit(
  context: StationContext,
  kitId: KitId,
  details: KitDetails,
  by: AttendantId,
): { readonly outcome: 'changed' } | UnknownItem | UnknownKit {
  return context.inTransaction(() => {
    if (!context.kits.get(kitId)) return { outcome: 'unknown-kit' }
    if (!hasAllParts(context, details)) return { outcome: 'unknown-item' }
    context.append({ kind: 'kit.changed', payload: { kitId, details, by } })
    return { outcome: 'changed' }
  })
}

export function retireKit(
  context: StationContext,
  kitId: KitId,
  isRetired: boolean,
  by: AttendantId,
): { readonly outcome: 'retired' | 'restored' } | UnknownKit {
  return context.inTransaction(() => {
    const kit = context.kits.get(kitId)
    if (!kit) return { outcome: 'unknown-kit' }
    if (kit.isRetired !== isRetired) context.append({ kind: 'kit.retired', payload: { kitId, isRetired, by } })
    return { outcome: isRetired ? 'retired' : 'restored' }
  })
}

/** Says that the sticker with this number is on a piece of this item. */
export function tagPiece(
  context: StationContext,
  itemId: ItemId,
  tag: PieceTag,
  by: AttendantId,
):
  | { readonly outcome: 'tagged' | 'not-lent' }
  | { readonly outcome: 'tag-taken'; readonly itemId: ItemId }
  | UnknownItem {
  return context.inTransaction(() => {
    const item = context.items.get(itemId)
    if (!item) return { outcome: 'unknown-item' }
    if (!item.loan) return { outcome: 'not-lent' }
    const taken = context.pieces.itemOf(tag)
    if (taken) return { outcome: 'tag-taken', itemId: taken }
    context.append({ kind: 'piece.tagged', payload: { tag, itemId, by } })
    return { outcome: 'tagged' }
  })
}

export function untagPiece(
  context: StationContext,
  tag: PieceTag,
  by: AttendantId,
): { readonly outcome: 'untagged' | 'unknown-tag' | 'out-on-loan' } {
  return context.inTransaction(() => {
    if (!context.pieces.itemOf(tag)) return { outcome: 'unknown-tag' }
    if (context.loans.outWithTag(tag)) return { outcome: 'out-on-loan' }
    context.append({ kind: 'piece.untagged', payload: { tag, by } })
    return { outcome: 'untagged' }
  })
}

function barcodeTaken(context: StationContext, barcode: string | null, own: ItemId | null): BarcodeTaken | undefined {
  const holder = barcode === null ? undefined : context.items.withBarcode(barcode)
  return holder !== undefined && holder !== own ? { outcome: 'barcode-taken', itemId: holder } : undefined
}

function hasAllParts(context: StationContext, { parts }: KitDetails): boolean {
  return parts.every(({ itemId }) => context.items.get(itemId) !== undefined)
}

function unusedId(context: StationContext, isUsed: (id: string) => boolean): string {
  for (;;) {
    const id = `x-${context.newHex(4)}`
    if (!isUsed(id)) return id
  }
}
