import { useEffect, useRef } from 'react'
import type { ShownOutcome } from '../../check-in/presentation.ts'
import styles from './check-in-screen.module.css'
import { JustBefore } from './just-before.tsx'
import { LeavingRing } from './leaving-ring.tsx'
import { LoanReminders } from './loan-reminders.tsx'
import { NextSteps } from './next-steps.tsx'
import { fieldOf } from './outcome-look.ts'
import { OutcomeMark } from './outcome-mark.tsx'
import { OutcomeWords } from './outcome-words.tsx'
import { VisitCounts } from './visit-counts.tsx'

export type CheckInScreenProps = {
  readonly shown: ShownOutcome
  /** What was on the screen so shortly before that its rider may not have read it. */
  readonly justBefore: ShownOutcome | null
  readonly showForSeconds: number
  readonly onLeave: () => void
  readonly onTypeCard: () => void
  /** Null where riders may take nothing by themselves. */
  readonly onTakeSupplies: (() => void) | null
}

/**
 * What came of presenting a code, to be understood in a second from two metres, by any one of icon, words, colour and
 * shape; the sound comes from the desk. It names a rider by masked name only, and leaves by itself: the desk keeps
 * the time. Another outcome takes its place at once: give the screen the number of what it shows as its key.
 */
export function CheckInScreen({ shown, justBefore, showForSeconds, ...steps }: CheckInScreenProps) {
  const { outcome } = shown
  const screen = useRef<HTMLElement>(null)
  useEffect(() => screen.current?.focus({ preventScroll: true }), [])

  return (
    <section
      ref={screen}
      tabIndex={-1}
      className={styles['field']}
      data-field={fieldOf(outcome)}
      data-react-aria-top-layer="true"
    >
      <div className={styles['message']} role="alert">
        <OutcomeMark outcome={outcome} />
        <OutcomeWords outcome={outcome} />
        <VisitCounts outcome={outcome} />
        {'loans' in outcome && <LoanReminders loans={outcome.loans} />}
      </div>
      <NextSteps outcome={outcome} {...steps} />
      <div className={styles['foot']}>
        <JustBefore shown={justBefore} />
        <LeavingRing seconds={showForSeconds} />
      </div>
    </section>
  )
}
