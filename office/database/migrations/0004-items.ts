import type { Migration } from './migration.ts'

/** All items together beside each of them, and since when one is out of the catalogue: what it was called stays. */
export const itemsMigration: Migration = {
  number: 4,
  name: 'items',
  copiesFrom: ['rollup', 'level_change'],
  statements: ({ whole }) => [
    `INSERT INTO rollup (node_id, grain, start, measure, dimension, value)
      SELECT node_id, grain, start, measure, 'item*', sum(value) FROM rollup
      WHERE dimension LIKE 'item:%' GROUP BY node_id, grain, start, measure HAVING sum(value) <> 0`,
    `INSERT INTO level_change (node_id, measure, dimension, business_date, change)
      SELECT node_id, measure, 'item*', business_date, sum(change) FROM level_change
      WHERE dimension LIKE 'item:%' GROUP BY node_id, measure, business_date HAVING sum(change) <> 0`,
    `ALTER TABLE catalogue_item ADD COLUMN removed_at ${whole}`,
  ],
}
