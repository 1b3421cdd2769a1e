import { STARTER_ITEM_IDS } from '../../shared/supplies/starter-items.ts'
import type { Reading } from '../database/office-database.ts'
import { OTHERS_ID } from './cell.ts'

/**
 * The items that mean the same at every station: those of its first catalogue, and those that the office sends it
 * or once did. What was counted of them stays what it was.
 */
export async function readNamedItems(read: Reading): Promise<ReadonlySet<string>> {
  const rows = await read.selectFrom('catalogue_item').select('item_id').where('item_id', '!=', OTHERS_ID).execute()
  return new Set<string>([...STARTER_ITEM_IDS, ...rows.map(({ item_id }) => item_id)])
}
