import { useTranslation } from 'react-i18next'
import type { SyncStatus } from '../../../shared/contract/groups/sync-calls.ts'
import styles from './office-screen.module.css'

type ProblemWordsProps = { readonly problem: NonNullable<SyncStatus['problem']> }

/** What was the matter and whose turn it is, with the code and its detail in small type for whoever is asked for help. */
export function ProblemWords({ problem }: ProblemWordsProps) {
  const { t } = useTranslation('attendant')
  return (
    <>
      <span className={styles['why']}>{t(`office.problem.${problem.code}`)}</span>
      <small className={styles['small']}>
        {t('office.detail', { code: problem.code })}
        {problem.detail !== '' && (
          <>
            {' · '}
            <bdi>{problem.detail}</bdi>
          </>
        )}
      </small>
    </>
  )
}
