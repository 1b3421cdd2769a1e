import { useTranslation } from 'react-i18next'
import { useMinute } from '../../hooks/use-minute.ts'
import { SafetyPicture } from '../../illustrations/safety-picture.tsx'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import styles from './safety-line.module.css'
import { safetyTopicAt } from './safety-topic-at.ts'

/** One thing on traffic or fire that matters in this season; another one each minute. */
export function SafetyLine() {
  const { t } = useTranslation('rider')
  const { timeZone } = useOpenOverview()
  const { season, index, thing } = safetyTopicAt(useMinute(), timeZone)
  return (
    <aside className={styles['safety']} aria-label={t('safety.label')}>
      <SafetyPicture season={season} thing={thing} />
      <div className={styles['words']}>
        <p className={styles['label']}>{t('safety.label')}</p>
        <p className={styles['line']}>{t(`safety.${season}.${index}`)}</p>
      </div>
    </aside>
  )
}
