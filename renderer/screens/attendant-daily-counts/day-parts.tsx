import { useTranslation } from 'react-i18next'
import type { DailyCount } from '../../../shared/daily-counts/daily-count.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import { DayBars } from '../../components/charts/day-bars.tsx'
import { PartBars } from '../../components/charts/part-bars.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import styles from './daily-counts-screen.module.css'
import { hoursOfDay, type Part, partsOfDay } from './day-breakdown.ts'
import { usePartNames } from './use-part-names.ts'

type DayPartsProps = { readonly businessDate: BusinessDate; readonly counts: readonly DailyCount[] }

/** When riders came, whom they ride for, and why some were refused. */
export function DayParts({ businessDate, counts }: DayPartsProps) {
  const { t } = useTranslation('attendant')
  const { number } = useFormats()
  const { cutOverHour } = useOpenOverview()
  const nameOf = usePartNames()
  const hours = hoursOfDay(counts, businessDate, cutOverHour)
  const platforms = partsOfDay(counts, businessDate, 'visits', 'platform')
  const reasons = partsOfDay(counts, businessDate, 'refusals', 'reason')
  if (hours.length + reasons.length === 0) return <p>{t('counts.noneThatDay')}</p>
  const barsOf = (kind: 'platform' | 'reason', parts: readonly Part[]) =>
    parts.map(({ part, value }) => ({ key: part, name: nameOf(kind, part), value, label: number(value) }))
  return (
    <>
      {hours.length > 0 && (
        <section>
          <h3 className={styles['subtitle']}>{t('counts.byHour')}</h3>
          <DayBars
            label={t('counts.byHour')}
            bars={hours.map(({ part, value }) => ({
              key: part,
              value,
              name: t('counts.barValue', { date: `${part}:00`, n: number(value) }),
              mark: part,
              label: value > 0 ? number(value) : undefined,
            }))}
          />
        </section>
      )}
      <div className={styles['parts']}>
        {platforms.length > 0 && (
          <PartBars
            caption={t('counts.byPlatform')}
            partTitle={t('home.platform')}
            valueTitle={t('counts.number')}
            parts={barsOf('platform', platforms)}
          />
        )}
        {reasons.length > 0 ? (
          <PartBars
            caption={t('counts.byReason')}
            partTitle={t('reasonField.label')}
            valueTitle={t('counts.number')}
            parts={barsOf('reason', reasons)}
          />
        ) : (
          <p>{t('counts.noRefusals')}</p>
        )}
      </div>
    </>
  )
}
