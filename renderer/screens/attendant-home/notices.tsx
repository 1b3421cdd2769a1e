import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../shared/contract/groups/station-calls.ts'
import { Banner, type BannerTone } from '../../components/banner.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import styles from './attendant-home-screen.module.css'
import { latestNotices } from './latest-notices.ts'

/** What an attendant should know, in plain words; code, time and detail in small type for support. */
export function Notices() {
  const diagnostics = useStationQuery((station) => station.station.diagnostics(), ['diagnostics', 'station'])
  const notices = latestNotices(diagnostics.value?.notices ?? [])
  if (notices.length === 0) return null
  return (
    <div className={styles['notices']}>
      {notices.map((notice) => (
        <NoticeBanner key={notice.code} notice={notice} />
      ))}
    </div>
  )
}

export function NoticeBanner({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('attendant')
  const { date, time } = useFormats()
  return (
    <Banner tone={tones[notice.code]}>
      {t(`notices.${notice.code}`)}
      <small className={styles['small']}>
        {date(notice.at)} {time(notice.at)} · <bdi>{notice.code}</bdi>
        {notice.detail !== '' && (
          <>
            {' · '}
            <bdi>{notice.detail}</bdi>
          </>
        )}
      </small>
    </Banner>
  )
}

const tones: Readonly<Record<Notice['code'], BannerTone>> = {
  'settings-broken': 'alarm',
  'log-damaged': 'alarm',
  'database-restored': 'care',
  'database-mended': 'care',
  'clock-stepped': 'care',
  'screen-fault': 'plain',
}
