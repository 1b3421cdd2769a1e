import { CircleCheck, CircleMinus, CircleSlash } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CheckInEntry } from '../../../shared/contract/groups/check-in-calls.ts'
import { Button } from '../../components/button.tsx'
import { isolated } from '../../i18n/isolated.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import styles from './attendant-home-screen.module.css'
import type { Visit } from './latest-check-ins.tsx'

type CheckInLineProps = { readonly entry: CheckInEntry; readonly onVoid: (visit: Visit) => void }

/** One check-in or refusal of today. */
export function CheckInLine({ entry, onVoid }: CheckInLineProps) {
  return entry.kind === 'visit' ? <VisitLine visit={entry} onVoid={onVoid} /> : <RefusalLine refusal={entry} />
}

function VisitLine({ visit, onVoid }: { readonly visit: Visit; readonly onVoid: (visit: Visit) => void }) {
  const { t } = useTranslation(['attendant', 'common'])
  const { time } = useFormats()
  const { open } = useAttendantSession()
  const name = visit.maskedName ?? t('home.unnamed')
  const Icon = visit.voided ? CircleMinus : CircleCheck
  return (
    <li className={styles['entry']} data-kind={visit.voided ? 'voided' : 'visit'}>
      <time>{time(visit.at)}</time>
      <Icon aria-hidden />
      <p className={styles['who']}>
        <button
          type="button"
          className={styles['open']}
          aria-label={t('home.openRider', { name })}
          onClick={() => open({ name: 'rider', riderRef: visit.riderRef })}
        >
          <bdi>{name}</bdi>
        </button>
        <span className={styles['small']}>
          {t(`common:platform.${visit.platform}`)} · {t(`via.${visit.via}`)}
        </span>
        {visit.byHand && (
          <span className={styles['small']}>
            {t('home.byHand', { by: isolated(visit.byHand.by), reason: isolated(visit.byHand.reason) })}
          </span>
        )}
        {visit.voided && (
          <span className={styles['small']}>
            {t('home.voided', { by: isolated(visit.voided.by), reason: isolated(visit.voided.reason) })}
          </span>
        )}
      </p>
      {!visit.voided && (
        <Button kind="secondary" label={t('home.voidOf', { name, time: time(visit.at) })} onPress={() => onVoid(visit)}>
          {t('home.void')}
        </Button>
      )}
    </li>
  )
}

function RefusalLine({ refusal }: { readonly refusal: Extract<CheckInEntry, { kind: 'refusal' }> }) {
  const { t } = useTranslation('attendant')
  const { time } = useFormats()
  return (
    <li className={styles['entry']} data-kind="refusal">
      <time>{time(refusal.at)}</time>
      <CircleSlash aria-hidden />
      <p className={styles['who']}>
        {t(`reason.${refusal.reason}`)}
        <span className={styles['small']}>
          {t('home.refused')} · {t(`via.${refusal.via}`)}
        </span>
      </p>
    </li>
  )
}
