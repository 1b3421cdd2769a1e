import { HandHelping, Keyboard } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../check-in/presentation.ts'
import styles from './next-steps.module.css'
import { CARD_MAY_HELP } from './outcome-look.ts'

type NextStepsProps = {
  readonly outcome: Outcome
  readonly onLeave: () => void
  readonly onTypeCard: () => void
  /** Null where riders may take nothing by themselves. */
  readonly onTakeSupplies: (() => void) | null
}

/** What a rider may touch now: taking supplies, typing the card number where that helps, and leaving before time is up. */
export function NextSteps({ outcome, onLeave, onTypeCard, onTakeSupplies }: NextStepsProps) {
  const { t } = useTranslation(['rider', 'common'])
  const cardMayHelp = outcome.outcome === 'refused' && CARD_MAY_HELP.has(outcome.reason)
  const mayTake = onTakeSupplies !== null && 'riderRef' in outcome
  return (
    <div className={styles['steps']}>
      {mayTake && (
        <button type="button" className={styles['step']} data-main onClick={onTakeSupplies}>
          <HandHelping aria-hidden />
          {t('rider:supplies.title')}
        </button>
      )}
      {cardMayHelp && (
        <button type="button" className={styles['step']} onClick={onTypeCard}>
          <Keyboard aria-hidden />
          {t('rider:card.title')}
        </button>
      )}
      <button type="button" className={styles['step']} data-main={!mayTake || undefined} onClick={onLeave}>
        {t('common:actions.done')}
      </button>
    </div>
  )
}
