import { Keyboard } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../check-in/presentation.ts'
import styles from './next-steps.module.css'
import { CARD_MAY_HELP } from './outcome-look.ts'

type NextStepsProps = {
  readonly outcome: Outcome
  readonly onLeave: () => void
  readonly onTypeCard: () => void
}

/** What a rider may touch now: typing the card number where that helps, and leaving before the time is up. */
export function NextSteps({ outcome, onLeave, onTypeCard }: NextStepsProps) {
  const { t } = useTranslation(['rider', 'common'])
  const cardMayHelp = outcome.outcome === 'refused' && CARD_MAY_HELP.has(outcome.reason)
  return (
    <div className={styles['steps']}>
      {cardMayHelp && (
        <button type="button" className={styles['step']} onClick={onTypeCard}>
          <Keyboard aria-hidden />
          {t('rider:card.title')}
        </button>
      )}
      <button type="button" className={styles['step']} data-main onClick={onLeave}>
        {t('common:actions.done')}
      </button>
    </div>
  )
}
