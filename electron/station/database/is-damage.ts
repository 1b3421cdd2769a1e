import { UnusableKey } from '../keys/is-usable-key.ts'
import { DamagedContent } from './damaged-content.ts'

/**
 * Whether the file itself is broken: a page that makes no sense or that the disk cannot give, no database at all, a key
 * that is none, or anything else that the station cannot have written.
 */
export function isDamage(fault: unknown): boolean {
  if (fault instanceof UnusableKey || fault instanceof DamagedContent) return true
  return fault instanceof Error && 'code' in fault && DAMAGE.test(String(fault.code))
}

const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|IOERR_(READ|SHORT_READ|CORRUPTFS)$)/
