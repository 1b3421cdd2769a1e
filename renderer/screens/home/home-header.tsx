import { ClockFace } from '../../components/clock-face.tsx'
import { useMinute } from '../../hooks/use-minute.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import styles from './home-header.module.css'

/** Which station this is, and what time it is. */
export function HomeHeader() {
  const { stationName, district } = useOpenOverview()
  const formats = useFormats()
  const now = useMinute()
  return (
    <header className={styles['header']}>
      <div className={styles['station']}>
        <p className={styles['name']}>
          <bdi>{stationName}</bdi>
        </p>
        <p className={styles['district']}>
          <bdi>{district}</bdi>
        </p>
      </div>
      <ClockFace time={formats.time(now)} day={formats.day(now)} />
    </header>
  )
}
