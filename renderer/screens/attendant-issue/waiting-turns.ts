import type { RiderRef } from '../../../shared/ids/ids.ts'
import type { ChangingStep } from './issue-draft.ts'

type Scanned = readonly ChangingStep[]

/** Whether a rider scanned, and not only things. */
export function isAnyoneWaiting(later: Scanned): boolean {
  return later.some((step) => 'riderRef' in step)
}

/** A turn goes from one rider's code to the next one's; what was scanned before any is the first rider's. */
export function turnsOf(riderRef: RiderRef, later: Scanned): { readonly theirs: Scanned; readonly others: Scanned } {
  const [theirs, others]: [ChangingStep[], ChangingStep[]] = [[], []]
  let atDesk = later.find((step) => 'riderRef' in step)?.riderRef
  for (const step of later) {
    if ('riderRef' in step) atDesk = step.riderRef
    const turns = atDesk === riderRef ? theirs : others
    turns.push(step)
  }
  return { theirs, others }
}
