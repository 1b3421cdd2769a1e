import { useReducer } from 'react'
import type { RefusalCode } from '../../../shared/contract/envelope.ts'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { newRequestId } from '../../station/new-request-id.ts'
import { refusalCodeOf } from '../../station/refusal-code-of.ts'
import { useStationClient } from '../../station/station-client-context.ts'
import { toIssueLines } from './basket.ts'
import { type DraftStep, type IssueDraft, newDraft } from './issue-draft.ts'
import { nextDraft } from './next-draft.ts'

export type IssueDesk = {
  readonly draft: IssueDraft
  readonly take: (step: DraftStep) => void
  /** Empties the desk: nobody is there, and nothing is to be issued. */
  readonly clear: () => void
  /** Issues what is in the basket; a lead may say why the quota does not count. */
  readonly issue: (how: IssueHow) => void
}

type IssueHow = {
  /** For the words about it afterwards. */
  readonly riderName: string | null
  readonly override?: string
}

/** One issue after another: what is chosen, and what came of asking the station for it. */
export function useIssueDesk(beginsWith: RiderRef | null): IssueDesk {
  const station = useStationClient()
  const [draft, take] = useReducer(nextDraft, beginsWith, (riderRef) => newDraft(riderRef, newRequestId()))
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
      const made = { ...answer, riderRef, riderName, basket }
      take({ kind: 'issued', made, nextRequestId: newRequestId() })
    } catch (fault) {
      const code = refusalCodeOf(fault)
      take(MAY_BE_ISSUED.has(code) ? { kind: 'unanswered' } : answeredByRefusal(code))
    }
  }

  return { draft, take, clear: () => take({ kind: 'clear', nextRequestId: newRequestId() }), issue }
}

/** Refusals that leave open whether the station carried it out before something went wrong. */
const MAY_BE_ISSUED: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['unavailable', 'internal'])

function answeredByRefusal(code: RefusalCode): DraftStep {
  return { kind: 'answered', remark: { outcome: 'call-refused', code } }
}
