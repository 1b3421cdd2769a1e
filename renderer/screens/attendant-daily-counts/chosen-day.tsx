import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DailyCount } from '../../../shared/daily-counts/daily-count.ts'
import { Card } from '../../components/card.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { Facts } from '../attendant-parts/facts.tsx'
import styles from './daily-counts-screen.module.css'
import { DayParts } from './day-parts.tsx'
import type { DayTotals } from './days-of-counts.ts'

type ChosenDayProps = {
  readonly day: DayTotals
  readonly days: readonly DayTotals[]
  readonly counts: readonly DailyCount[]
  readonly onChoose: (businessDate: string) => void
}

/** One day more closely: all its numbers, its hours, its platforms, its refusals. */
export function ChosenDay({ day, days, counts, onChoose }: ChosenDayProps) {
  const { t } = useTranslation('attendant')
  const { businessDay, number } = useFormats()
  const at = days.indexOf(day)
  const before = days[at - 1]
  const after = days[at + 1]
  return (
    <Card>
      <div className={styles['stepper']}>
        <IconButton
          icon={<ChevronLeft aria-hidden className={styles['arrow']} />}
          label={t('counts.previousDay')}
          isDisabled={!before}
          onPress={() => before && onChoose(before.businessDate)}
        />
        <h2 aria-live="polite">
          {businessDay(day.businessDate)}
          {!after && ` · ${t('counts.today')}`}
        </h2>
        <IconButton
          icon={<ChevronRight aria-hidden className={styles['arrow']} />}
          label={t('counts.nextDay')}
          isDisabled={!after}
          onPress={() => after && onChoose(after.businessDate)}
        />
      </div>
      <Facts facts={MEASURES.map((measure) => ({ name: t(`counts.${measure}`), value: number(day[measure]) }))} />
      <DayParts businessDate={day.businessDate} counts={counts} />
    </Card>
  )
}

const MEASURES = ['visits', 'riders', 'first-timers', 'repeats', 'refusals', 'voids'] as const
