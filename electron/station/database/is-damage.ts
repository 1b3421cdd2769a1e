import { UnusableKey } from '../keys/is-usable-key.ts'

/** Whether the file itself is broken: a page that makes no sense, no database at all, or a key that is none. */
export function isDamage(fault: unknown): boolean {
  if (fault instanceof UnusableKey) return true
  return fault instanceof Error && 'code' in fault && /^SQLITE_(CORRUPT|NOTADB)/.test(String(fault.code))
}
