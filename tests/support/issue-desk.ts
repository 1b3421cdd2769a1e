/** The issue desk as a person finds their way about it. */
import type { Locator } from 'playwright'
import type { OnScreen } from './on-screen.ts'
import { filled, type Words } from './words.ts'

/** What some items of the starter catalogue are called. */
export const ITEM_NAMES = {
  mask: { 'zh-CN': '口罩', en: 'Mask', ug: 'ماسكا' },
  'heat-pack': { 'zh-CN': '暖宝宝', en: 'Heat pack', ug: 'ئىسسىتقۇچ خالتا' },
  vest: { 'zh-CN': '防寒背心', en: 'Cold-weather vest', ug: 'سوغۇقتىن ساقلىنىش جىلىتكىسى' },
  gloves: { 'zh-CN': '手套', en: 'Gloves', ug: 'پەلەي' },
  umbrella: { 'zh-CN': '雨伞', en: 'Umbrella', ug: 'كۈنلۈك' },
  'sewing-kit': { 'zh-CN': '针线包', en: 'Sewing kit', ug: 'يىڭنە-يىپ قاپچۇقى' },
  plaster: { 'zh-CN': '创可贴', en: 'Plaster', ug: 'يارا چاپلىغۇچ' },
  water: { 'zh-CN': '饮用水', en: 'Water', ug: 'ئىچىملىك سۇ' },
  'first-aid-medicine': { 'zh-CN': '急救药品', en: 'First-aid medicine', ug: 'جىددىي قۇتقۇزۇش دورىسى' },
  'winter-kit': { 'zh-CN': '过冬包', en: 'Winter kit', ug: 'قىشلىق يۈرۈشلۈك بۇيۇم' },
} as const satisfies Record<string, Record<Words['language'], string>>

export type ItemName = keyof typeof ITEM_NAMES

export const itemName = ({ words }: Pick<OnScreen, 'words'>, item: ItemName) => ITEM_NAMES[item][words.language]

/** The tile of an item or kit on the shelf of the desk. */
export function tileOf(on: OnScreen, item: ItemName): Locator {
  const shelf = on.page.getByRole('region', { name: on.words.supplies.shelf.label, exact: true })
  return shelf.getByRole('button', { name: new RegExp(`^${itemName(on, item)}`) })
}

export function basketOf({ page, words }: OnScreen): Locator {
  return page.getByRole('region', { name: words.supplies.basket.label, exact: true })
}

export function riderAtDesk({ page, words }: OnScreen): Locator {
  return page.getByRole('region', { name: words.supplies.rider.label, exact: true })
}

/** The one button that issues, for whomever: the last of the basket. */
export function confirmOf(on: OnScreen): Locator {
  return basketOf(on).getByRole('button').last()
}

/** How many of an item the basket holds. */
export function quantityIn(on: OnScreen, item: ItemName): Locator {
  const label = filled(on.words.supplies.basket.quantity, { name: itemName(on, item) })
  return basketOf(on).getByRole('status', { name: label })
}

/** How many pieces the station believes there are, as the tile says. */
export async function availableOf(on: OnScreen, item: ItemName): Promise<number> {
  const text = await tileOf(on, item).innerText()
  const [, pieces] = new RegExp(filled(on.words.supplies.shelf.available, { n: '(\\d+)' })).exec(text) ?? []
  return Number(pieces)
}

export async function openView({ page, words }: OnScreen, view: 'desk' | 'today' | 'loans'): Promise<void> {
  const { label, title, ...names } = words.supplies.views
  await page.getByRole('navigation', { name: label }).getByRole('button', { name: names[view] }).click()
  await page.getByRole('heading', { name: title[view], level: 1 }).waitFor()
}
