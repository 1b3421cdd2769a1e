import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { SheetButtons } from '../attendant-stock-parts/sheet-buttons.tsx'
import { DayForNext } from './day-for-next.tsx'
import { HandoverNote } from './handover-note.tsx'

/** What one attendant leaves to the next: how the day was, what to see to, and a note. */
export function HandoverScreen() {
  const { t } = useTranslation('stock')
  const { open } = useAttendantSession()
  const { businessDay } = useFormats()
  const [isHandedOver, setIsHandedOver] = useState(false)
  const sheet = useStationQuery(
    (station) => station.saving.stationSheet(),
    ['supplies', 'shifts', 'daily-counts', 'station'],
  )
  return (
    <div className={styles['page']}>
      <PageHeading title={t('handover.title')} onBack={() => open({ name: 'home' })}>
        <SheetButtons what="handover" />
      </PageHeading>
      {isHandedOver && <Banner tone="done">{t('handover.handedOver')}</Banner>}
      <AnswerView answer={sheet}>
        {(day) => (
          <>
            <HandoverNote latest={day.handover} onHandedOver={() => setIsHandedOver(true)} />
            <DayForNext sheet={day} title={t('handover.day', { date: businessDay(day.businessDate) })} />
          </>
        )}
      </AnswerView>
    </div>
  )
}
