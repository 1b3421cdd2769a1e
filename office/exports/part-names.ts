import { nameIn } from '../../shared/languages/name-in.ts'
import type { ItemDetails } from '../../shared/supplies/item.ts'
import type { Reading } from '../database/office-database.ts'
import words from '../page/i18n/zh-CN/office.json' with { type: 'json' }
import { OTHERS_ID } from '../summaries/cell.ts'

/** What parts of measures are called in files, by dimension: `item:mask` is 口罩. Two of one kind are never called the same. */
export type PartNames = ReadonlyMap<string, string>

/** In Chinese, as street offices read them: items as the office's own catalogue has or had them, and what this release knows. */
export async function readPartNames(read: Reading): Promise<PartNames> {
  const rows = await read.selectFrom('catalogue_item').selectAll().orderBy('item_id').execute()
  const ofCatalogue = rows.map(({ item_id, details }): [string, string] => {
    const { names } = JSON.parse(details) as ItemDetails
    return [`item:${item_id}`, nameIn(names, 'zh-CN')]
  })
  return apart(new Map([...KNOWN, ...ofCatalogue, OTHERS]))
}

/** Items that single stations have added, and the office does not know by name. */
const OTHERS = [`item:${OTHERS_ID}`, '各站自有物资'] as const

const KNOWN: readonly (readonly [dimension: string, name: string])[] = [
  ['item', words.item],
  ['platform', words.platform],
  ...Object.entries(words.part),
].flatMap(([kind, names]) => Object.entries(names).map(([part, name]): [string, string] => [`${kind}:${part}`, name]))

/** Beside a name that another part of the same kind has, too, stands what the stations know it by. */
function apart(names: PartNames): PartNames {
  const kinds = new Map<string, number>()
  const nameOf = ([dimension, name]: readonly [string, string]) => `${dimension.split(':', 1)[0]} ${name}`
  for (const entry of names) kinds.set(nameOf(entry), (kinds.get(nameOf(entry)) ?? 0) + 1)
  return new Map(
    [...names].map(([dimension, name]) => {
      const isShared = (kinds.get(nameOf([dimension, name])) ?? 0) > 1
      return [dimension, isShared ? `${name}（${dimension.slice(dimension.indexOf(':') + 1)}）` : name]
    }),
  )
}
