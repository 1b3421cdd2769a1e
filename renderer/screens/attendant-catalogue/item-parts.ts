import { changedParts } from '../attendant-parts/changed-parts.ts'
import type { ItemDraft } from './item-draft.ts'
import type { NamesDraft } from './names-draft.ts'

/** What a form changes of an item; of its names, those in the languages that were touched. */
export type ItemParts = Partial<Omit<ItemDraft, 'names'>> & { readonly names?: Partial<NamesDraft> }

export function overSaved(saved: ItemDraft, { names, ...parts }: ItemParts): ItemDraft {
  return { ...saved, ...parts, names: { ...saved.names, ...names } }
}

/** The parts with another: a name that the office sets meanwhile is not put back by saving one in another language. */
export function changedItemParts(saved: ItemDraft, parts: ItemParts, part: Partial<ItemDraft>): ItemParts {
  const { names, ...others } = overSaved(saved, { ...parts, ...part })
  const changedNames = changedParts(saved.names, names)
  const changed: ItemParts = changedParts<Omit<ItemDraft, 'names'>>(saved, others)
  return Object.keys(changedNames).length > 0 ? { ...changed, names: changedNames } : changed
}
