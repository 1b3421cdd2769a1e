import { isDeepStrictEqual } from 'node:util'
import type { ItemDetails } from '../../../shared/supplies/item.ts'
import type { Downlink } from '../../../shared/upstream/downlink.ts'
import type { StockedItem } from '../catalogue/item-store.ts'
import type { StationContext } from '../station-context.ts'

export type OfficeItem = Downlink['items'][number]

/**
 * Enters the items that every station of the office has, where they differ from what is here. An item that was retired
 * here stays so. Answers those of which something cannot be here for now. To be called inside a transaction.
 */
export function takeOfficeItems(context: StationContext, items: readonly OfficeItem[]): OfficeItem[] {
  const bent: OfficeItem[] = []
  for (const item of items) {
    const { itemId } = item
    const own = context.items.get(itemId)
    const details = possibleDetails(context, item, own)
    if (!isDeepStrictEqual(details, item.details)) bent.push(item)
    if (!own) context.append({ kind: 'item.added', payload: { itemId, details, by: 'office' } })
    else if (!isDeepStrictEqual(detailsOf(own), details)) {
      context.append({ kind: 'item.changed', payload: { itemId, details, by: 'office' } })
    }
  }
  return bent
}

/** Two things the office cannot know: a barcode that another item here has, and pieces that are out on loan. */
function possibleDetails(
  context: StationContext,
  { itemId, details }: OfficeItem,
  own: StockedItem | undefined,
): ItemDetails {
  const holder = details.barcode === null ? undefined : context.items.withBarcode(details.barcode)
  const isTaken = holder !== undefined && holder !== itemId
  const isOut = own !== undefined && own.onLoan > 0 && details.loan === null
  return { ...details, ...(isTaken && { barcode: null }), ...(isOut && { loan: own.loan }) }
}

function detailsOf({ itemId, isRetired, onHand, onLoan, ...details }: StockedItem): ItemDetails {
  return details
}
