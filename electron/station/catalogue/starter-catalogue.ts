/**
 * What a new station has in its catalogue: what the stations of the schemes it serves give out (masks, alcohol,
 * gloves, heat packs, cold-weather vests, umbrellas, plasters, sewing kits, water and more). A lead changes it at will.
 */
import type { ItemId, KitId } from '../../../shared/ids/ids.ts'
import type { ItemDetails, KitDetails } from '../../../shared/supplies/item.ts'
import type { StarterItemId } from '../../../shared/supplies/starter-items.ts'
import type { StationContext } from '../station-context.ts'

/** Enters the starter set, unless there is a catalogue already. To be called inside a transaction. */
export function enterStarterCatalogue(context: StationContext): void {
  if (context.items.all().length > 0) return
  for (const [itemId, details] of Object.entries(STARTER_ITEMS)) {
    context.append({ kind: 'item.added', payload: { itemId: itemId as ItemId, details, by: 'set-up' } })
  }
  for (const [kitId, details] of Object.entries(STARTER_KITS)) {
    context.append({ kind: 'kit.added', payload: { kitId: kitId as KitId, details, by: 'set-up' } })
  }
}

const GIFT: Pick<ItemDetails, 'barcode' | 'loan' | 'isSelfServe' | 'hasExpiry' | 'season' | 'unit'> = {
  barcode: null,
  loan: null,
  isSelfServe: false,
  hasExpiry: false,
  season: 'all-year',
  unit: 'piece',
}

const STARTER_ITEMS: Readonly<Record<StarterItemId, ItemDetails>> = {
  mask: {
    ...GIFT,
    names: { 'zh-CN': '口罩', en: 'Mask', ug: 'ماسكا' },
    picture: 'mask',
    category: 'protection',
    minimum: 40,
    quota: { quantity: 2, per: 'day' },
    isSelfServe: true,
  },
  alcohol: {
    ...GIFT,
    names: { 'zh-CN': '消毒酒精', en: 'Disinfectant alcohol', ug: 'دېزىنفېكسىيە ئىسپىرتى' },
    picture: 'spray',
    unit: 'bottle',
    category: 'protection',
    minimum: 6,
    quota: { quantity: 1, per: 'week' },
    hasExpiry: true,
  },
  gloves: {
    ...GIFT,
    names: { 'zh-CN': '手套', en: 'Gloves', ug: 'پەلەي' },
    picture: 'gloves',
    unit: 'pair',
    category: 'warmth',
    season: 'winter',
    minimum: 10,
    quota: { quantity: 1, per: 'season' },
  },
  'heat-pack': {
    ...GIFT,
    names: { 'zh-CN': '暖宝宝', en: 'Heat pack', ug: 'ئىسسىتقۇچ خالتا' },
    picture: 'heat-pack',
    category: 'warmth',
    season: 'winter',
    minimum: 40,
    quota: { quantity: 2, per: 'day' },
  },
  vest: {
    ...GIFT,
    names: { 'zh-CN': '防寒背心', en: 'Cold-weather vest', ug: 'سوغۇقتىن ساقلىنىش جىلىتكىسى' },
    picture: 'vest',
    category: 'warmth',
    season: 'winter',
    minimum: 5,
    quota: { quantity: 1, per: 'season' },
  },
  umbrella: {
    ...GIFT,
    names: { 'zh-CN': '雨伞', en: 'Umbrella', ug: 'كۈنلۈك' },
    picture: 'umbrella',
    category: 'rain',
    minimum: 4,
    quota: null,
    loan: { days: 3, atMostOut: 1 },
  },
  plaster: {
    ...GIFT,
    names: { 'zh-CN': '创可贴', en: 'Plaster', ug: 'يارا چاپلىغۇچ' },
    picture: 'plaster',
    category: 'first-aid',
    minimum: 30,
    quota: { quantity: 4, per: 'day' },
    isSelfServe: true,
  },
  'sewing-kit': {
    ...GIFT,
    names: { 'zh-CN': '针线包', en: 'Sewing kit', ug: 'يىڭنە-يىپ قاپچۇقى' },
    picture: 'sewing-kit',
    unit: 'set',
    category: 'repair',
    minimum: 3,
    quota: null,
    loan: { days: 1, atMostOut: 1 },
  },
  water: {
    ...GIFT,
    names: { 'zh-CN': '饮用水', en: 'Water', ug: 'ئىچىملىك سۇ' },
    picture: 'water',
    unit: 'bottle',
    category: 'drinks',
    minimum: 48,
    quota: { quantity: 2, per: 'day' },
    isSelfServe: true,
  },
  'ginger-tea': {
    ...GIFT,
    names: { 'zh-CN': '姜茶', en: 'Ginger tea', ug: 'زەنجىۋىل چېيى' },
    picture: 'tea',
    unit: 'bag',
    category: 'drinks',
    season: 'winter',
    minimum: 30,
    quota: { quantity: 2, per: 'day' },
    isSelfServe: true,
  },
  sunscreen: {
    ...GIFT,
    names: { 'zh-CN': '防晒霜', en: 'Sunscreen', ug: 'ئاپتاپتىن ساقلاش مېيى' },
    picture: 'sunscreen',
    category: 'heat',
    season: 'summer',
    minimum: 6,
    quota: { quantity: 1, per: 'week' },
    hasExpiry: true,
  },
  'electrolyte-drink': {
    ...GIFT,
    names: { 'zh-CN': '电解质饮料', en: 'Electrolyte drink', ug: 'ئېلېكترولىتلىق ئىچىملىك' },
    picture: 'bottle',
    unit: 'bottle',
    category: 'drinks',
    season: 'summer',
    minimum: 24,
    quota: { quantity: 1, per: 'day' },
    isSelfServe: true,
  },
  'first-aid-medicine': {
    ...GIFT,
    names: { 'zh-CN': '急救药品', en: 'First-aid medicine', ug: 'جىددىي قۇتقۇزۇش دورىسى' },
    picture: 'medicine',
    unit: 'box',
    category: 'first-aid',
    minimum: 5,
    quota: { quantity: 1, per: 'day' },
    hasExpiry: true,
  },
}

const STARTER_KITS: Readonly<Record<string, KitDetails>> = {
  'winter-kit': {
    names: { 'zh-CN': '过冬包', en: 'Winter kit', ug: 'قىشلىق يۈرۈشلۈك بۇيۇم' },
    parts: [
      { itemId: 'vest' as ItemId, quantity: 1 },
      { itemId: 'gloves' as ItemId, quantity: 1 },
      { itemId: 'heat-pack' as ItemId, quantity: 2 },
    ],
  },
}
