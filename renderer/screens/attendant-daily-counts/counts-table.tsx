import { useTranslation } from 'react-i18next'
import { Card } from '../../components/card.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import type { DayTotals, VisitMeasure } from './days-of-counts.ts'

/** All numbers of all days, the latest first. */
export function CountsTable({ days }: { readonly days: readonly DayTotals[] }) {
  const { t } = useTranslation('attendant')
  const { businessDay, number } = useFormats()
  const columns: readonly Column<DayTotals>[] = [
    { key: 'day', title: t('counts.day'), cell: (day) => inOneLine(businessDay(day.businessDate)) },
    ...MEASURES.map((measure) => ({
      key: measure,
      title: t(`counts.${measure}`),
      cell: (day: DayTotals) => number(day[measure]),
      isNumber: true,
    })),
  ]
  return (
    <Card title={t('counts.table')}>
      <Table
        caption={t('counts.table')}
        columns={columns}
        rows={[...days].reverse()}
        rowKey={(day) => day.businessDate}
      />
    </Card>
  )
}

const MEASURES: readonly VisitMeasure[] = ['visits', 'riders', 'first-timers', 'repeats', 'refusals', 'voids']

/** With a date on two lines, a month of days is twice as long. */
function inOneLine(date: string): string {
  return date.replaceAll(' ', '\u00a0')
}
