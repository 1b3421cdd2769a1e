import type { Item, Kit } from '../../../shared/supplies/item.ts'
import type { StationContext } from '../station-context.ts'
import type { StockedItem } from './item-store.ts'
import type { Piece } from './piece-store.ts'

export type Catalogue = { readonly items: Item[]; readonly kits: Kit[]; readonly pieces: Piece[] }

/** Every item and kit, retired ones too, in the order in which they were added. */
export function listCatalogue({ items, kits, pieces }: StationContext): Catalogue {
  return { items: items.all().map(itemOf), kits: kits.all(), pieces: pieces.all() }
}

/** What was decided about an item, without what there is of it. */
function itemOf({ onHand: _onHand, onLoan: _onLoan, ...item }: StockedItem): Item {
  return item
}
