import type { Outcome } from '../../check-in/presentation.ts'
import styles from './check-in-strip.module.css'
import { LoanReminders } from './loan-reminders.tsx'
import { fieldOf } from './outcome-look.ts'
import { OutcomeMark } from './outcome-mark.tsx'
import { useOutcomeWords } from './use-outcome-words.ts'

/**
 * An outcome while an attendant works: a strip above everything, dialogs included, that takes neither focus nor what
 * was typed.
 */
export function CheckInStrip({ outcome }: { readonly outcome: Outcome }) {
  const { title, sentence } = useOutcomeWords(outcome)
  return (
    <div className={styles['strip']} data-field={fieldOf(outcome)} role="alert" data-react-aria-top-layer="true">
      <OutcomeMark outcome={outcome} />
      <div>
        <p className={styles['title']}>
          {'maskedName' in outcome && outcome.maskedName !== null && (
            // The space is none of the name's: in Uyghur it would stand on its far side.
            <>
              <bdi>{outcome.maskedName}</bdi>{' '}
            </>
          )}
          {title}
        </p>
        <p>{sentence}</p>
        {'loans' in outcome && <LoanReminders loans={outcome.loans} />}
      </div>
    </div>
  )
}
