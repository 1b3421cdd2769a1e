import type { StationClient } from '../../../shared/contract/station-contract.ts'
import type { RequestId } from '../../../shared/ids/ids.ts'
import { refusalCodeOf } from '../../station/refusal-code-of.ts'
import { afterRefusal } from './after-refusal.ts'
import { toIssueLines } from './basket.ts'
import { type DraftStep, type IssueDraft, newDraft } from './issue-draft.ts'
import { nextDraft } from './next-draft.ts'
import type { IssueDesk, IssueHow } from './use-issue-desk.ts'

export type OpenIssueDesk = Omit<IssueDesk, 'draft' | 'issue'> & {
  /** As it is now; a new object for each change. */
  readonly draft: () => IssueDraft
  /** Settles with the answer, or once it is clear that none comes. */
  readonly issue: (how: IssueHow) => Promise<void>
  /** Returns the function that ends it. */
  readonly subscribe: (listener: () => void) => () => void
}

export type IssueDeskParts = {
  readonly ask: StationClient['supplies']['issue']
  readonly newId: () => RequestId
}

/** One issue after another: what is chosen, and what came of asking the station for it, whether anyone looks or not. */
export function createIssueDesk({ ask, newId }: IssueDeskParts): OpenIssueDesk {
  const listeners = new Set<() => void>()
  let draft = newDraft(newId())

  const take = (step: DraftStep) => {
    draft = nextDraft(draft, step)
    for (const listener of listeners) listener()
  }
  return {
    draft: () => draft,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    take,
    turnTo: (riderRef) => take({ kind: 'turn-to', riderRef, nextRequestId: newId() }),
    forget: (riderRef) => take({ kind: 'forgotten', riderRef, nextRequestId: newId() }),
    clear: () => take({ kind: 'clear', nextRequestId: newId() }),
    async issue({ riderName, override: reason }) {
      const { requestId, riderRef, basket, attempt } = draft
      // Asked once more, it is the same request to the letter.
      const override = reason ?? (attempt === 'unanswered' ? draft.override : null)
      take({ kind: 'asked', override })
      try {
        const lines = toIssueLines(basket)
        const answer = await ask({
          requestId,
          riderRef,
          lines,
          override: override === null ? null : { reason: override },
        })
        if (answer.outcome !== 'issued') return take({ kind: 'answered', remark: answer })
        const made = { ...answer, riderRef, riderName, basket, voided: null }
        take({ kind: 'issued', made, nextRequestId: newId() })
      } catch (fault) {
        take(afterRefusal(refusalCodeOf(fault)))
      }
    },
  }
}
