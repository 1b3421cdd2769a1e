import { type ReactNode, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import type { AttendantId } from '../../../shared/ids/ids.ts'
import { newRequestId } from '../../station/new-request-id.ts'
import { useStationClient } from '../../station/station-client-context.ts'
import { createIssueDesk } from './create-issue-desk.ts'
import { useDeskKeeper } from './issue-desk-keeper.tsx'
import { IssueDeskContext } from './use-issue-desk.ts'

type IssueDeskProviderProps = { readonly attendantId: AttendantId; readonly children: ReactNode }

/** The desk of whoever is signed in, whichever page is open. For one attendant: another has another key. */
export function IssueDeskProvider({ attendantId, children }: IssueDeskProviderProps) {
  const keeper = useDeskKeeper()
  const station = useStationClient()
  const [desk] = useState(
    () =>
      keeper.deskOf(attendantId) ??
      createIssueDesk({ ask: (issue) => station.supplies.issue(issue), newId: newRequestId }),
  )
  useLayoutEffect(() => keeper.hold(attendantId, desk), [keeper, attendantId, desk])
  const draft = useSyncExternalStore(desk.subscribe, desk.draft)
  return <IssueDeskContext value={{ ...desk, draft }}>{children}</IssueDeskContext>
}
