import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../check-in/presentation.ts'
import styles from './outcome-words.module.css'
import { useOutcomeWords } from './use-outcome-words.ts'

/** Who it is, what happened, and one sentence. */
export function OutcomeWords({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation('rider')
  const { title, sentence, nextThing } = useOutcomeWords(outcome)
  const name = 'maskedName' in outcome ? (outcome.maskedName ?? t('verdict.riderNoName')) : null
  return (
    <>
      {name !== null && (
        <p className={styles['name']}>
          <bdi>{name}</bdi>
        </p>
      )}
      <h1 className={styles['title']}>{title}</h1>
      <p className={styles['sentence']}>{sentence}</p>
      {nextThing !== null && <p className={styles['next']}>{nextThing}</p>}
    </>
  )
}
