import { useTranslation } from 'react-i18next'
import type { ShownOutcome } from '../../check-in/presentation.ts'
import styles from './just-before.module.css'
import { useOutcomeWords } from './use-outcome-words.ts'

/** One line on the outcome that this one replaced so soon that its rider may still be looking for it. */
export function JustBefore({ shown }: { readonly shown: ShownOutcome | null }) {
  return shown && <JustBeforeLine shown={shown} />
}

function JustBeforeLine({ shown: { outcome } }: { readonly shown: ShownOutcome }) {
  const { t } = useTranslation('rider')
  const { title } = useOutcomeWords(outcome)
  return (
    <p className={styles['line']}>
      {t('verdict.justBefore')}
      {'maskedName' in outcome && outcome.maskedName !== null && (
        <bdi className={styles['name']}>{outcome.maskedName}</bdi>
      )}
      <span>{title}</span>
    </p>
  )
}
