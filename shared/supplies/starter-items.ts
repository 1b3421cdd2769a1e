/** The items of a new station's catalogue by their ids, which mean the same at every station. */
export const STARTER_ITEM_IDS = [
  'mask',
  'alcohol',
  'gloves',
  'heat-pack',
  'vest',
  'umbrella',
  'plaster',
  'sewing-kit',
  'water',
  'ginger-tea',
  'sunscreen',
  'electrolyte-drink',
  'first-aid-medicine',
] as const
export type StarterItemId = (typeof STARTER_ITEM_IDS)[number]
