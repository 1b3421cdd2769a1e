import { useTranslation } from 'react-i18next'
import { useFormats } from '../../i18n/use-formats.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { daysOfCounts } from '../attendant-daily-counts/days-of-counts.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from './attendant-home-screen.module.css'

/** The four numbers someone asks for by telephone. */
export function TodayAtAGlance() {
  const { t } = useTranslation('attendant')
  const { number } = useFormats()
  const counts = useStationQuery((station) => station.dailyCounts.recent({ days: 1 }), ['daily-counts'])
  return (
    <AnswerView answer={counts}>
      {(span) => {
        const today = daysOfCounts(span).at(-1)
        return (
          <dl className={styles['numbers']} aria-label={t('home.glance')}>
            {MEASURES.map((measure) => (
              <div key={measure} className={styles['number']}>
                <dt>{t(`home.${measure}`)}</dt>
                <dd>{number(today?.[measure] ?? 0)}</dd>
              </div>
            ))}
          </dl>
        )
      }}
    </AnswerView>
  )
}

const MEASURES = ['visits', 'riders', 'first-timers', 'refusals'] as const
