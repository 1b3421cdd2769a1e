import type { Database } from 'better-sqlite3'

/** Every table of a database by name, SQLite's own left out. */
export function tablesOf(db: Database): string[] {
  return db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .all()
    .map(({ name }) => name)
}

/** Each table's rows in the order of their keys, each value as SQLite itself would write it, its type included. */
export function dumpTables(db: Database, tables: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(tables.map((table) => [table, dumpTable(db, table)]))
}

function dumpTable(db: Database, table: string): string[] {
  const columns = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table)
  const values = columns.map(({ name }) => `quote(${name})`).join(" || ',' || ")
  const rows = db.prepare<[], { line: string }>(`SELECT ${values} AS line FROM ${table} ORDER BY 1`).all()
  return rows.map(({ line }) => line)
}
