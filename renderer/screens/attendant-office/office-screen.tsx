import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { CertificatesCard } from './certificates-card.tsx'
import { NotPaired } from './not-paired.tsx'
import { OfficeNotices } from './office-notices.tsx'
import { PairDialog } from './pair-dialog.tsx'
import { PairedOffice } from './paired-office.tsx'
import { SheetFileCard } from './sheet-file-card.tsx'
import { UnpairDialog } from './unpair-dialog.tsx'
import { WhatIsSent } from './what-is-sent.tsx'

/** How it stands between this station and its street office; what changes it is for leads. */
export function OfficeScreen() {
  const { t } = useTranslation('attendant')
  const { attendant } = useAttendantSession()
  const [asking, setAsking] = useState<'pair' | 'unpair' | null>(null)
  const [isUnpaired, setIsUnpaired] = useState(false)
  const status = useStationQuery((station) => station.sync.status(), ['sync', 'daily-counts'])
  const isLead = attendant.role === 'lead'
  const ask = (what: 'pair' | 'unpair') => {
    setIsUnpaired(false)
    setAsking(what)
  }
  return (
    <div className={styles['page']}>
      <PageHeading title={t('office.title')} />
      {isUnpaired && <Banner tone="done">{t('office.unpair.unpaired')}</Banner>}
      <AnswerView answer={status}>
        {(known) => (
          <>
            {known.pairing ? (
              <PairedOffice status={known} pairing={known.pairing} onAsk={isLead ? ask : null} />
            ) : (
              <NotPaired onPair={isLead ? () => ask('pair') : null} />
            )}
            <OfficeNotices />
            <div className={styles['columns']}>
              <WhatIsSent />
              {isLead && <SheetFileCard />}
              {isLead && <CertificatesCard />}
            </div>
            {asking === 'unpair' && known.pairing && (
              <UnpairDialog
                officeName={known.pairing.officeName}
                onClose={() => setAsking(null)}
                onUnpaired={() => {
                  setAsking(null)
                  setIsUnpaired(true)
                }}
              />
            )}
          </>
        )}
      </AnswerView>
      {asking === 'pair' && <PairDialog onClose={() => setAsking(null)} />}
    </div>
  )
}
