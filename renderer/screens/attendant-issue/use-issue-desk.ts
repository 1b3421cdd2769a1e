import { createContext, useContext } from 'react'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import type { DraftStep, IssueDraft } from './issue-draft.ts'

export type IssueDesk = {
  readonly draft: IssueDraft
  readonly take: (step: DraftStep) => void
  /** Begins with a rider whose page is open; what another was to have is given up. */
  readonly turnTo: (riderRef: RiderRef) => void
  /** Leaves nothing of a rider who was forgotten: neither their name nor what they were to have. */
  readonly forget: (riderRef: RiderRef) => void
  /** Empties the desk: nobody is there, and nothing is to be issued. */
  readonly clear: () => void
  /** Issues what is in the basket; a lead may say why the quota does not count. */
  readonly issue: (how: IssueHow) => void
}

export type IssueHow = {
  /** For the words about it afterwards. */
  readonly riderName: string | null
  readonly override?: string
}

export const IssueDeskContext = createContext<IssueDesk | null>(null)

export function useIssueDesk(): IssueDesk {
  const desk = useContext(IssueDeskContext)
  if (!desk) throw new Error('There is no IssueDeskProvider above this part.')
  return desk
}
