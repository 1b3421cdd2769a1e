/** Whether SQLite says that the file itself is broken: a page that makes no sense, or no database at all. */
export function isDamage(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && /^SQLITE_(CORRUPT|NOTADB)/.test(String(fault.code))
}
