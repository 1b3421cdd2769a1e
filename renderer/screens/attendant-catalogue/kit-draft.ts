import type { ItemId } from '../../../shared/ids/ids.ts'
import type { Kit, KitDetails } from '../../../shared/supplies/item.ts'
import { type NamesDraft, NO_NAMES, namesDraftOf, namesOf } from './names-draft.ts'

/** A kit as a lead has put it together so far. */
export type KitDraft = { readonly names: NamesDraft; readonly parts: KitDetails['parts'] }

export const NEW_KIT: KitDraft = { names: NO_NAMES, parts: [] }

/** As many kinds of things as one kit may hold. */
export const MOST_PARTS = 12

export function kitDraftOf({ names, parts }: Kit): KitDraft {
  return { names: namesDraftOf(names), parts }
}

export function kitDetailsOf({ names, parts }: KitDraft): KitDetails {
  return { names: namesOf(names), parts }
}

export function withPart(draft: KitDraft, itemId: ItemId): KitDraft {
  if (draft.parts.some((part) => part.itemId === itemId)) return draft
  return { ...draft, parts: [...draft.parts, { itemId, quantity: 1 }] }
}

export function withQuantity(draft: KitDraft, itemId: ItemId, quantity: number): KitDraft {
  return { ...draft, parts: draft.parts.map((part) => (part.itemId === itemId ? { itemId, quantity } : part)) }
}

export function withoutPart(draft: KitDraft, itemId: ItemId): KitDraft {
  return { ...draft, parts: draft.parts.filter((part) => part.itemId !== itemId) }
}
