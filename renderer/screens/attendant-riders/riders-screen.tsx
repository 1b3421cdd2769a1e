import { ScanLine, Search, UserRoundPlus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { AttendantPage } from '../attendant-area/attendant-page.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import styles from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { FoundRiders } from './found-riders.tsx'
import { ScanToFindDialog } from './scan-to-find-dialog.tsx'

type RidersScreenProps = { readonly page: Extract<AttendantPage, { name: 'riders' }> }

/** Finds a rider: by name, phone tail, card number, or the code in the rider's hand. */
export function RidersScreen({ page: { forgetting } }: RidersScreenProps) {
  const { t } = useTranslation(['attendant', 'common'])
  const { open } = useAttendantSession()
  const [typed, setTyped] = useState('')
  const [isScanning, setIsScanning] = useState(false)
  const words = useDeferredValue(typed.trim())
  const openRider = (riderRef: RiderRef) => open({ name: 'rider', riderRef })
  return (
    <div className={styles['page']}>
      <PageHeading title={t('riders.title')}>
        <Button kind="secondary" icon={<ScanLine aria-hidden />} onPress={() => setIsScanning(true)}>
          {t('riders.byScan')}
        </Button>
        <Button icon={<UserRoundPlus aria-hidden />} onPress={() => open({ name: 'register-rider' })}>
          {t('riders.register')}
        </Button>
      </PageHeading>
      {forgetting === 'forgotten' && <Banner tone="done">{t('forget.forgotten')}</Banner>}
      {forgetting === 'unknown-rider' && <Banner tone="care">{t('rider.unknown-rider')}</Banner>}
      <Card>
        <search>
          <TextField
            label={t('riders.words')}
            value={typed}
            onChange={setTyped}
            type="search"
            clearLabel={t('common:actions.clear')}
            maxLength={MOST_CHARACTERS}
          />
        </search>
        {words === '' ? (
          <EmptyState icon={<Search aria-hidden />} title={t('riders.start')} />
        ) : (
          <FoundRiders words={words} onOpen={openRider} />
        )}
      </Card>
      {isScanning && <ScanToFindDialog onClose={() => setIsScanning(false)} onFound={openRider} />}
    </div>
  )
}

const MOST_CHARACTERS = 40
