import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { useMinute } from '../../hooks/use-minute.ts'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { currentNotices, noticeTextIn } from '../../upstream/current-notices.ts'
import styles from '../attendant-home/attendant-home-screen.module.css'

/** What the office wants attendants to read now. Nothing while there is none. */
export function OfficeNotices() {
  const { t } = useTranslation('attendant')
  const { language } = useSpeech()
  const now = useMinute()
  const answer = useStationQuery((station) => station.sync.attendantNotices(), ['notices'])
  const notices = currentNotices(answer.value ?? [], now)
  if (notices.length === 0) return null
  return (
    <section className={styles['notices']} aria-label={t('office.notices')}>
      {notices.map((notice) => (
        <Banner key={notice.noticeId} tone={notice.tone}>
          <small className={styles['small']}>{t('office.notices')}</small>
          <bdi>{noticeTextIn(notice, language)}</bdi>
        </Banner>
      ))}
    </section>
  )
}
