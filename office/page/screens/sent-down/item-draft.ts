import type { Language } from '../../../../shared/languages/language.ts'
import type { Category, ItemDetails, ItemSeason, Picture, Unit } from '../../../../shared/supplies/item.ts'
import type { CatalogueItem } from '../../api/answers.ts'

/** What an item may be. Written out, since the schemas need not be loaded for it; a missing one does not compile. */
export const ITEM_CHOICES = {
  category: keysOf<Category>({
    protection: 0,
    warmth: 0,
    rain: 0,
    heat: 0,
    drinks: 0,
    'first-aid': 0,
    repair: 0,
    other: 0,
  }),
  unit: keysOf<Unit>({ piece: 0, pair: 0, pack: 0, bottle: 0, box: 0, bag: 0, cup: 0, set: 0 }),
  season: keysOf<ItemSeason>({ 'all-year': 0, spring: 0, summer: 0, autumn: 0, winter: 0 }),
  picture: keysOf<Picture>({
    mask: 0,
    spray: 0,
    gloves: 0,
    'heat-pack': 0,
    vest: 0,
    umbrella: 0,
    raincoat: 0,
    plaster: 0,
    'sewing-kit': 0,
    water: 0,
    tea: 0,
    sunscreen: 0,
    bottle: 0,
    medicine: 0,
    towel: 0,
    light: 0,
    tool: 0,
    box: 0,
  }),
} as const

/** An item as it is, or a new one that only lacks its name. */
export function draftOf(item: CatalogueItem | null): ItemDetails {
  if (item) return item.details
  return {
    names: {},
    picture: 'box',
    unit: 'piece',
    category: 'other',
    season: 'all-year',
    barcode: null,
    minimum: 0,
    quota: null,
    loan: null,
    isSelfServe: false,
    hasExpiry: false,
  }
}

/** An item's names with one of them written anew; an empty one is none. */
export function withNames(draft: ItemDetails, language: Language, text: string): Pick<ItemDetails, 'names'> {
  const { [language]: _, ...others } = draft.names
  return { names: text === '' ? others : { ...others, [language]: text } }
}

function keysOf<Name extends string>(names: Readonly<Record<Name, 0>>): readonly Name[] {
  return Object.keys(names) as Name[] // the very keys that the type asks for
}
