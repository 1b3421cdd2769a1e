import { useTranslation } from 'react-i18next'
import type { Diagnostics } from '../../../shared/contract/groups/station-calls.ts'
import { Card } from '../../components/card.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { NoticeBanner } from '../attendant-home/notices.tsx'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import { Facts } from '../attendant-parts/facts.tsx'
import styles from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { CameraCheck } from './camera-check.tsx'
import { IssuerKey } from './issuer-key.tsx'
import { LogCheck } from './log-check.tsx'

/** How this machine is: for the attendant on the telephone with whoever looks after it. */
export function DiagnosticsScreen() {
  const { t } = useTranslation('attendant')
  const diagnostics = useStationQuery((station) => station.station.diagnostics(), ['diagnostics', 'station'])
  return (
    <div className={styles['page']}>
      <PageHeading title={t('diagnostics.title')} />
      <AnswerView answer={diagnostics}>
        {(known) => (
          <>
            <Card>
              <MachineFacts known={known} />
            </Card>
            <div className={styles['columns']}>
              <LogCheck />
              <CameraCheck />
            </div>
            <IssuerKey keyId={known.issuerKeyId} publicKey={known.issuerPublicKey} />
            <Card title={t('diagnostics.notices')}>
              {known.notices.length === 0 && <p>{t('diagnostics.noNotices')}</p>}
              {known.notices.map((notice) => (
                <NoticeBanner key={`${notice.code} ${notice.at}`} notice={notice} />
              ))}
            </Card>
          </>
        )}
      </AnswerView>
    </div>
  )
}

function MachineFacts({ known }: { readonly known: Diagnostics }) {
  const { t } = useTranslation('attendant')
  const { date, time, number } = useFormats()
  const moment = (at: number) => `${date(at)} ${time(at)}`
  return (
    <Facts
      facts={[
        { name: t('diagnostics.version'), value: known.version },
        { name: t('diagnostics.host'), value: t(`diagnostics.${known.host}`) },
        { name: t('diagnostics.now'), value: moment(known.now) },
        { name: t('diagnostics.openedAt'), value: moment(known.openedAt) },
        { name: t('diagnostics.events'), value: number(known.events) },
        {
          name: t('diagnostics.databaseBytes'),
          value: <bdi>{t('diagnostics.megabytes', { n: number(Math.ceil(known.databaseBytes / 100_000) / 10) })}</bdi>,
        },
      ]}
    />
  )
}
