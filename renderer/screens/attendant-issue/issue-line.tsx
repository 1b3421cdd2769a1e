import { CircleMinus, Hand, PackageCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { IssueEntry } from '../../../shared/contract/groups/supply-calls.ts'
import { Button } from '../../components/button.tsx'
import { isolated } from '../../i18n/isolated.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import styles from './todays-issues.module.css'
import { useIssuedWords } from './use-issued-words.ts'

type IssueLineProps = { readonly entry: IssueEntry; readonly onVoid: () => void }

/** One issue of today: when, what, to whom, by whom, and whether it was voided. */
export function IssueLine({ entry, onVoid }: IssueLineProps) {
  const { t } = useTranslation(['supplies', 'attendant'])
  const { time } = useFormats()
  const { open } = useAttendantSession()
  const { whatOf, whomOf } = useIssuedWords()
  const { riderRef, voided, by } = entry
  const Icon = voided ? CircleMinus : by === null ? Hand : PackageCheck
  const whom = whomOf(entry)
  const words = (
    <>
      <span className={styles['what']}>{whatOf(entry)}</span>
      <span className={styles['small']}>
        <bdi className={riderRef === null ? undefined : styles['rider']}>{whom}</bdi> ·{' '}
        {by === null ? t('today.self') : <bdi>{by}</bdi>}
      </span>
      {entry.override !== null && (
        <span className={styles['small']}>{t('today.override', { reason: isolated(entry.override) })}</span>
      )}
      {voided && (
        <span className={styles['small']}>
          {voided.by === null
            ? t('today.putBack', { time: time(voided.at) })
            : t('attendant:home.voided', { by: isolated(voided.by), reason: isolated(voided.reason) })}
        </span>
      )}
    </>
  )
  return (
    <li className={styles['issue']} data-voided={voided !== null || undefined}>
      <time>{time(entry.at)}</time>
      <Icon aria-hidden />
      {riderRef === null ? (
        <div className={styles['words']}>{words}</div>
      ) : (
        <button type="button" className={styles['words']} onClick={() => open({ name: 'rider', riderRef })}>
          {words}
        </button>
      )}
      {!voided && (
        <Button
          kind="secondary"
          label={t('today.voidOf', { what: whatOf(entry), time: time(entry.at) })}
          onPress={onVoid}
        >
          {t('attendant:home.void')}
        </Button>
      )}
    </li>
  )
}
