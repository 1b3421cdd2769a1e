import { type ReactNode, useReducer } from 'react'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { newRequestId } from '../../station/new-request-id.ts'
import { refusalCodeOf } from '../../station/refusal-code-of.ts'
import { useStationClient } from '../../station/station-client-context.ts'
import { afterRefusal } from './after-refusal.ts'
import { toIssueLines } from './basket.ts'
import { newDraft } from './issue-draft.ts'
import { nextDraft } from './next-draft.ts'
import { IssueDeskContext, type IssueHow } from './use-issue-desk.ts'

/**
 * One issue after another: what is chosen, and what came of asking the station for it. It is kept whichever page is
 * open, or an issue whose answer stayed out would come back under another request id and could be made twice. It ends
 * with the session: nobody finds what another attendant has begun.
 */
export function IssueDeskProvider({ children }: { readonly children: ReactNode }) {
  const station = useStationClient()
  const [draft, take] = useReducer(nextDraft, null, () => newDraft(newRequestId()))
  const { riderRef, basket, requestId, attempt } = draft

  const issue = async ({ riderName, override: reason }: IssueHow) => {
    // Asked once more, it is the same request to the letter.
    const override = reason ?? (attempt === 'unanswered' ? draft.override : null)
    take({ kind: 'asked', override })
    try {
      const answer = await station.supplies.issue({
        requestId,
        riderRef,
        lines: toIssueLines(basket),
        override: override === null ? null : { reason: override },
      })
      if (answer.outcome !== 'issued') return take({ kind: 'answered', remark: answer })
      const made = { ...answer, riderRef, riderName, basket, voided: null }
      take({ kind: 'issued', made, nextRequestId: newRequestId() })
    } catch (fault) {
      take(afterRefusal(refusalCodeOf(fault)))
    }
  }

  const turnTo = (to: RiderRef) => take({ kind: 'turn-to', riderRef: to, nextRequestId: newRequestId() })
  const forget = (whom: RiderRef) => take({ kind: 'forgotten', riderRef: whom, nextRequestId: newRequestId() })
  const clear = () => take({ kind: 'clear', nextRequestId: newRequestId() })
  return <IssueDeskContext value={{ draft, take, turnTo, forget, clear, issue }}>{children}</IssueDeskContext>
}
