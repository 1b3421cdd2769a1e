import type { CheckInEntry } from '../../../shared/contract/groups/check-in-calls.ts'

type Visit = Extract<CheckInEntry, { kind: 'visit' }>

/** The latest visit of each of the riders who came last; what was voided or refused is nobody's. */
export function latestVisits(entries: readonly CheckInEntry[], most: number): readonly Visit[] {
  const visits = new Map<string, Visit>()
  for (const entry of entries) {
    if (entry.kind === 'visit' && !entry.voided && !visits.has(entry.riderRef)) visits.set(entry.riderRef, entry)
  }
  return [...visits.values()].slice(0, most)
}
