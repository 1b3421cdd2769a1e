import type { AttendantId, ItemId, PieceTag } from '../../../shared/ids/ids.ts'
import { itemDetailsSchema } from '../../../shared/supplies/item.ts'
import { addDays } from '../../../shared/time/business-date.ts'
import { changeItem, tagPiece } from '../catalogue/change-catalogue.ts'
import type { StationContext } from '../station-context.ts'
import { receiveStock } from '../stock/receive-stock.ts'

/** How long ago the shelf of a sample station was filled. */
export const STOCKED_DAYS_AGO = 31

/** Made-up barcodes of what can be scanned in a sample station, by the item they are on. */
export const SAMPLE_BARCODES: Readonly<Record<string, string>> = {
  mask: '6901000001018',
  water: '6901000002022',
  'heat-pack': '6901000003036',
}

/** The stickers on its umbrellas. */
export const SAMPLE_TAGS = ['YS-01', 'YS-02', 'YS-03', 'YS-04', 'YS-05'] as const

/** Pieces of each item; for what expires also its lot, and for how many days from the delivery it is good. */
const DELIVERY: readonly (readonly [itemId: string, pieces: number, lot?: string, goodForDays?: number])[] = [
  ['mask', 240],
  ['alcohol', 6, 'A2411', STOCKED_DAYS_AGO + 12],
  ['alcohol', 18, 'B2503', 330],
  ['gloves', 24],
  ['heat-pack', 160],
  ['vest', 9],
  ['umbrella', 6],
  ['plaster', 44],
  ['sewing-kit', 5],
  ['water', 240],
  ['ginger-tea', 110],
  ['sunscreen', 10, 'S17', 500],
  ['electrolyte-drink', 60],
  ['first-aid-medicine', 12, 'Y0921', 210],
]

/** A first delivery of everything, barcodes on some of it and stickers on the umbrellas. */
export function fillSampleShelf(context: StationContext, by: AttendantId): void {
  const { businessDate } = context.localNow()
  for (const [itemId, quantity, lot = null, goodForDays] of DELIVERY) {
    const expiresOn = goodForDays === undefined ? null : addDays(businessDate, goodForDays)
    const source = { kind: 'street-office', name: '示例街道' } as const
    receiveStock(context, { itemId: itemId as ItemId, quantity, lot, expiresOn }, source, by)
  }
  for (const [itemId, barcode] of Object.entries(SAMPLE_BARCODES)) {
    const details = detailsOf.parse({ ...context.items.get(itemId as ItemId), barcode })
    changeItem(context, itemId as ItemId, details, by)
  }
  for (const tag of SAMPLE_TAGS) tagPiece(context, 'umbrella' as ItemId, tag as PieceTag, by)
}

/** The details of a stored item, without how it stands. */
const detailsOf = itemDetailsSchema.strip()
