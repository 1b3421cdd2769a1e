import type { DailyCount, Measure } from '../../../shared/daily-counts/daily-count.ts'
import type { ItemId } from '../../../shared/ids/ids.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'

/** What is counted of single items: what moved on a date, and what there was at its end. */
export const ITEM_MEASURES = [
  'items-issued',
  'items-returned',
  'items-received',
  'items-transferred-in',
  'items-transferred-out',
  'items-discarded',
  'items-lost',
  'items-on-hand',
  'items-on-loan',
  'items-below-minimum',
] as const satisfies readonly Measure[]
export type ItemMeasure = (typeof ITEM_MEASURES)[number]

/** What was counted of one item on a date; a measure without an entry is 0. */
export type ItemOfDay = { readonly itemId: ItemId } & Readonly<Record<ItemMeasure, number>>

export type SuppliesOfDay = {
  readonly issues: number
  readonly ridersServed: number
  readonly itemsIssued: number
  readonly itemsReceived: number
  readonly itemsBelowMinimum: number
  /** Items that moved or of which there is something, those issued most first. */
  readonly items: readonly ItemOfDay[]
}

/** What was counted of supplies on one business date. */
export function suppliesOfDay(counts: readonly DailyCount[], businessDate: BusinessDate): SuppliesOfDay {
  const ofDay = counts.filter((count) => count.businessDate === businessDate)
  const values = new Map(ofDay.map(({ measure, dimension, value }) => [`${measure} ${dimension}`, value]))
  const total = (measure: Measure) => values.get(`${measure} all`) ?? 0
  const itemIds = new Set(
    ofDay.flatMap(({ dimension }) => (dimension.startsWith(ITEM) ? [dimension.slice(ITEM.length) as ItemId] : [])),
  )
  const items = [...itemIds]
    .map((itemId) => itemOf(itemId, values))
    .filter((item) => ITEM_MEASURES.some((measure) => item[measure] !== 0))
  return {
    issues: total('issues'),
    ridersServed: total('riders-served'),
    itemsIssued: total('items-issued'),
    itemsReceived: total('items-received') + total('items-transferred-in'),
    itemsBelowMinimum: total('items-below-minimum'),
    items: items.sort((a, b) => b['items-issued'] - a['items-issued']),
  }
}

const ITEM = 'item:'

function itemOf(itemId: ItemId, values: ReadonlyMap<string, number>): ItemOfDay {
  const of = (measure: ItemMeasure) => values.get(`${measure} ${ITEM}${itemId}`) ?? 0
  const measures = Object.fromEntries(ITEM_MEASURES.map((measure) => [measure, of(measure)]))
  // Built from the very list of measures, which is more than the compiler can follow.
  return { itemId, ...(measures as Record<ItemMeasure, number>) }
}
