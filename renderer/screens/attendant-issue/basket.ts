import type { Allowance, IssueLine } from '../../../shared/contract/groups/supply-calls.ts'
import type { ItemId, PieceTag } from '../../../shared/ids/ids.ts'
import type { Kit } from '../../../shared/supplies/item.ts'

/** So many of one item, and for those with a sticker which ones: never more stickers than pieces. */
export type BasketLine = {
  readonly itemId: ItemId
  readonly quantity: number
  readonly tags: readonly PieceTag[]
}

/** What is to be issued, each item once, in the order in which it was chosen. */
export type Basket = readonly BasketLine[]

/** More than anyone carries; a mistyped number ends here. */
export const MOST_OF_ONE = 999

export function addItem(basket: Basket, itemId: ItemId, quantity = 1): Basket {
  return withLine(basket, itemId, (line) => ({ ...line, quantity: Math.min(MOST_OF_ONE, line.quantity + quantity) }))
}

export function addKit(basket: Basket, { parts }: Pick<Kit, 'parts'>): Basket {
  return parts.reduce((filled, { itemId, quantity }) => addItem(filled, itemId, quantity), basket)
}

/** A scanned sticker says which a piece in the basket is; if each of them is known by now, it is one more. */
export function addPiece(basket: Basket, itemId: ItemId, tag: PieceTag): Basket {
  return withLine(basket, itemId, ({ quantity, tags, ...line }) => {
    if (tags.includes(tag)) return { ...line, quantity, tags }
    return { ...line, quantity: Math.max(quantity, tags.length + 1), tags: [...tags, tag] }
  })
}

/** None of an item is no line; fewer pieces than stickers lose the latest stickers. */
export function setQuantity(basket: Basket, itemId: ItemId, quantity: number): Basket {
  if (quantity <= 0) return without(basket, [itemId])
  const kept = Math.min(MOST_OF_ONE, quantity)
  return withLine(basket, itemId, (line) => ({ ...line, quantity: kept, tags: line.tags.slice(0, kept) }))
}

export function without(basket: Basket, itemIds: readonly ItemId[]): Basket {
  return basket.filter(({ itemId }) => !itemIds.includes(itemId))
}

/** Puts one piece back that cannot be issued. */
export function withoutPiece(basket: Basket, tag: PieceTag): Basket {
  return basket.flatMap((line) => {
    if (!line.tags.includes(tag)) return [line]
    const fewer = { ...line, quantity: line.quantity - 1, tags: line.tags.filter((one) => one !== tag) }
    return fewer.quantity > 0 ? [fewer] : []
  })
}

/** As much of it as the rider may have. */
export function cutTo(
  basket: Basket,
  allowances: readonly { readonly itemId: ItemId; readonly allowance: Allowance }[],
): Basket {
  return allowances.reduce((cut, { itemId, allowance: { left } }) => {
    const line = cut.find((one) => one.itemId === itemId)
    return line && left !== null ? setQuantity(cut, itemId, Math.min(line.quantity, left)) : cut
  }, basket)
}

/** What is in a basket beyond what was in it before. A new sticker is a new piece, though it was taken for a former one. */
export function beyond(basket: Basket, before: Basket): Basket {
  return basket.flatMap(({ itemId, quantity, tags }) => {
    const former = before.find((line) => line.itemId === itemId)
    const newTags = tags.filter((tag) => !former?.tags.includes(tag))
    const more = Math.max(quantity - (former?.quantity ?? 0), newTags.length)
    return more > 0 ? [{ itemId, quantity: more, tags: newTags }] : []
  })
}

/** What of a basket before is still in it. */
export function stillIn(basket: Basket, before: Basket): Basket {
  return before.flatMap(({ itemId, quantity, tags }) => {
    const line = basket.find((one) => one.itemId === itemId)
    if (!line) return []
    const kept = tags.filter((tag) => line.tags.includes(tag))
    return [{ itemId, quantity: Math.min(quantity, line.quantity), tags: kept }]
  })
}

export function quantityOf(basket: Basket, itemId: ItemId): number {
  return basket.find((line) => line.itemId === itemId)?.quantity ?? 0
}

export function piecesIn(basket: Basket): number {
  return basket.reduce((pieces, { quantity }) => pieces + quantity, 0)
}

/** The basket as the station takes it. */
export function toIssueLines(basket: Basket): IssueLine[] {
  return basket.map(({ itemId, quantity, tags }) => ({ itemId, quantity, tags: [...tags] }))
}

function withLine(basket: Basket, itemId: ItemId, change: (line: BasketLine) => BasketLine): Basket {
  const known = basket.find((line) => line.itemId === itemId)
  if (!known) return [...basket, change({ itemId, quantity: 0, tags: [] })]
  return basket.map((line) => (line === known ? change(line) : line))
}
