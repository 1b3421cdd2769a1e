/** Whether a write failed since another row has the value that only one may have. */
export function isTaken(fault: unknown): boolean {
  const { code } = Object(fault) as { readonly code?: unknown }
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}
