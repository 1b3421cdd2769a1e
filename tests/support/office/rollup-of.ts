import type { Grain } from '../../../office/database/tables.ts'
import type { Office } from '../../../office/office.ts'

/** The sums of a node on a day or in a month, by measure and dimension; what is zero is left out. */
export async function rollupOf(
  { db }: Office,
  nodeId: string,
  grain: Grain,
  start: string,
): Promise<Readonly<Record<string, number>>> {
  const rows = await db.read
    .selectFrom('rollup')
    .selectAll()
    .where('node_id', '=', nodeId)
    .where('grain', '=', grain)
    .where('start', '=', start)
    .where('value', '!=', 0)
    .execute()
  return Object.fromEntries(rows.map((row) => [`${row.measure} ${row.dimension}`, row.value]))
}
