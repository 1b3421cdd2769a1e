import { ChartColumn, Handshake, PackageOpen, Search, UserRoundPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Tile } from '../../components/tile.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { HandoverCard } from '../attendant-handover/handover-card.tsx'
import { OfficeNotices } from '../attendant-office/office-notices.tsx'
import styles from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import tiles from './attendant-home-screen.module.css'
import { LatestCheckIns } from './latest-check-ins.tsx'
import { Notices } from './notices.tsx'
import { OfficeLine } from './office-line.tsx'
import { StockAlerts } from './stock-alerts.tsx'
import { TodayAtAGlance } from './today-at-a-glance.tsx'

/** What an attendant sees first: what to note, today's numbers, the usual tasks and the latest check-ins. */
export function AttendantHomeScreen() {
  const { t } = useTranslation(['attendant', 'stock'])
  const { open } = useAttendantSession()
  const { businessDate } = useOpenOverview()
  const { businessDay } = useFormats()
  return (
    <div className={styles['page']}>
      <PageHeading title={t('home.title', { date: businessDay(businessDate) })} />
      <Notices />
      <HandoverCard />
      <OfficeLine />
      <OfficeNotices />
      <TodayAtAGlance />
      <div className={tiles['tiles']}>
        <Tile
          icon={<PackageOpen aria-hidden />}
          title={t('home.issueSupplies')}
          hint={t('home.issueHint')}
          onPress={() => open({ name: 'issue' })}
        />
        <Tile icon={<Search aria-hidden />} title={t('home.findRider')} onPress={() => open({ name: 'riders' })} />
        <Tile
          icon={<UserRoundPlus aria-hidden />}
          title={t('home.registerRider')}
          onPress={() => open({ name: 'register-rider' })}
        />
        <Tile
          icon={<ChartColumn aria-hidden />}
          title={t('home.seeCounts')}
          onPress={() => open({ name: 'daily-counts' })}
        />
        <Tile
          icon={<Handshake aria-hidden />}
          title={t('stock:handover.title')}
          onPress={() => open({ name: 'handover' })}
        />
      </div>
      <StockAlerts />
      <LatestCheckIns />
    </div>
  )
}
