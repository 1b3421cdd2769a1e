import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../components/card.tsx'
import { DayBars } from '../../components/charts/day-bars.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { ChosenDay } from './chosen-day.tsx'
import { CountsTable } from './counts-table.tsx'
import styles from './daily-counts-screen.module.css'
import { DaySupplies } from './day-supplies.tsx'
import { busiestDay, type CountedSpan, type DayTotals, daysOfCounts, sumOfDays } from './days-of-counts.ts'

/** The counted days, and whichever of them is looked at more closely: today at first. */
export function CountedDays({ span }: { readonly span: CountedSpan }) {
  const { t } = useTranslation('attendant')
  const { businessDay, number } = useFormats()
  const days = daysOfCounts(span)
  const [chosenDate, setChosenDate] = useState<string>(span.to)
  const chosen = days.find((day) => day.businessDate === chosenDate) ?? days.at(-1)
  const busiest = busiestDay(days)
  if (!chosen) return null
  const barOf = (day: DayTotals, index: number) => ({
    key: day.businessDate,
    value: day.visits,
    name: t('counts.barValue', { date: businessDay(day.businessDate), n: number(day.visits) }),
    // Every seventh day back from today: the same day of the week.
    mark: (days.length - 1 - index) % 7 === 0 ? shortDate(day.businessDate) : undefined,
    label: day === chosen || day === busiest ? number(day.visits) : undefined,
  })
  return (
    <>
      <Card title={t('counts.chart')}>
        <DayBars
          label={t('counts.chart')}
          bars={days.map(barOf)}
          chosenKey={chosen.businessDate}
          onChoose={setChosenDate}
        />
        <p className={styles['summary']}>
          {t('counts.average', { n: number(Math.round(sumOfDays(days, 'visits') / days.length)) })}
          {busiest && ` · ${t('counts.most', { date: businessDay(busiest.businessDate), n: number(busiest.visits) })}`}
        </p>
      </Card>
      <ChosenDay day={chosen} days={days} counts={span.counts} onChoose={setChosenDate} />
      <DaySupplies businessDate={chosen.businessDate} counts={span.counts} />
      <CountsTable days={days} />
    </>
  )
}

/** `11-22`: read the same in all three languages. */
const shortDate = (businessDate: string) => businessDate.slice(5)
