import { useTranslation } from 'react-i18next'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { Banner } from '../../components/banner.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { RiderPage } from './rider-page.tsx'

type RiderScreenProps = { readonly riderRef: RiderRef; readonly isNew: boolean }

/** One rider, as the station knows them now. */
export function RiderScreen({ riderRef, isNew }: RiderScreenProps) {
  const { t } = useTranslation('attendant')
  const { open } = useAttendantSession()
  const shown = useStationQuery((station) => station.riders.show({ riderRef }), ['riders', 'check-ins'], [riderRef])
  const backToRiders = () => open({ name: 'riders' })
  return (
    <div className={styles['page']}>
      <AnswerView answer={shown}>
        {(answer) =>
          answer.outcome === 'found' ? (
            <RiderPage rider={answer.rider} isNew={isNew} onBack={backToRiders} />
          ) : (
            <>
              <PageHeading title={t('riders.title')} onBack={backToRiders} />
              <Banner tone="care">{t('rider.unknown-rider')}</Banner>
            </>
          )
        }
      </AnswerView>
    </div>
  )
}
