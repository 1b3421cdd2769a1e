import type { ItemId, KitId } from '../../../shared/ids/ids.ts'

/** The pages about the stock. What is in the catalogue is for leads. */
export type StockPage =
  | { readonly name: 'stock' }
  | { readonly name: 'item'; readonly itemId: ItemId }
  /** Of the whole shelf, or of one item. */
  | { readonly name: 'stock-take'; readonly itemId?: ItemId }
  | { readonly name: 'catalogue' }
  /** `barcode`: what was scanned that no item has yet. */
  | { readonly name: 'add-item'; readonly barcode: string | null }
  | { readonly name: 'change-item'; readonly itemId: ItemId }
  | { readonly name: 'add-kit' }
  | { readonly name: 'change-kit'; readonly kitId: KitId }

export function isStockPage(page: { readonly name: string }): page is StockPage {
  return NAMES.has(page.name)
}

const NAMES: ReadonlySet<string> = new Set<StockPage['name']>([
  'stock',
  'item',
  'stock-take',
  'catalogue',
  'add-item',
  'change-item',
  'add-kit',
  'change-kit',
])
