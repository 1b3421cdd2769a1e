import { useEffect, useMemo, useState } from 'react'
import type { Attendant } from '../../../shared/attendants/attendant.ts'
import { useCheckInDesk } from '../../check-in/check-in-provider.tsx'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import { useSignOut } from '../../station/use-sign-out.ts'
import { IssueDeskProvider } from '../attendant-issue/issue-desk-provider.tsx'
import { AttendantFrame } from './attendant-frame.tsx'
import type { AttendantPage } from './attendant-page.ts'
import { AttendantPageView } from './attendant-page-view.tsx'
import { AttendantSessionContext } from './attendant-session.ts'
import { IdleWarning } from './idle-warning.tsx'
import { useIdleSignOut } from './use-idle-sign-out.ts'

/** All that stands around an attendant's page: the frame, and the end of the session. Riders who scan are not its business. */
export function SignedInArea({ attendant }: { readonly attendant: Attendant }) {
  const { attendantIdleSeconds } = useOpenOverview()
  const [page, open] = useState<AttendantPage>({ name: 'home' })
  const signOut = useSignOut()
  const idle = useIdleSignOut(attendantIdleSeconds, signOut)
  useDiscountedScans(idle.discountKeys)
  useEffect(() => {
    if (page) window.scrollTo(0, 0)
  }, [page])
  const { noteActivity, discountKeys } = idle
  const session = useMemo(
    () => ({ attendant, page, open, signOut, noteActivity, discountKeys }),
    [attendant, page, signOut, noteActivity, discountKeys],
  )
  return (
    <AttendantSessionContext value={session}>
      <AttendantFrame>
        <IssueDeskProvider attendantId={attendant.attendantId}>
          <AttendantPageView page={page} />
        </IssueDeskProvider>
      </AttendantFrame>
      <IdleWarning secondsLeft={idle.secondsLeft} onStay={idle.stay} />
    </AttendantSessionContext>
  )
}

/** What came in by the keyboard was a rider's scan, and says nothing about the attendant. */
function useDiscountedScans(discountKeys: () => void): void {
  const desk = useCheckInDesk()
  useEffect(() => desk.subscribe(() => desk.state().waiting > 0 && discountKeys()), [desk, discountKeys])
}
