import { Table } from '../../../../renderer/components/table.tsx'
import type { MonthlyReport } from '../../../summaries/monthly-report.ts'
import type { SummaryCell, SummaryRow } from '../../../summaries/summary-schema.ts'
import { cellOf, changeOf } from '../../figures/cells.ts'
import { useCountWords } from '../../figures/use-count-words.ts'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ChangeWords } from '../../parts/change-words.tsx'
import { Count } from '../../parts/count.tsx'
import { useOffice } from '../../session/office-context.ts'
import { ReportNotes } from './report-notes.tsx'
import styles from './reports.module.css'
import { saysSomething } from './says-something.ts'

/** The sheet of paper: heading, unit and date, the numbers of the place, of its parts and of its supplies, and who signs. */
export function ReportPaper({ report }: { readonly report: MonthlyReport }) {
  const say = useWords()
  const formats = useFormats()
  const { language } = useSpeech()
  const { me } = useOffice()
  const { measure, dimension } = useCountWords()
  const { totals, parts } = report
  // A part of a month is no more and no less than a whole one.
  const isRunning = report.madeOn.startsWith(report.month)
  const cells = totals.totals[0]?.cells ?? []
  const wholes = cells.filter((cell) => cell.dimension === 'all' && saysSomething(cell))
  const items = cells.filter((cell) => cell.measure === 'items-issued' && cell.dimension.startsWith('item:'))
  const heading =
    language === 'zh-CN'
      ? report.heading
      : say('report.heading', { place: totals.place.name, month: formats.month(`${report.month}-01`) })
  const numbers = (rows: readonly SummaryCell[], caption: string, name: (cell: SummaryCell) => string) => (
    <Table
      caption={caption}
      columns={[
        { key: 'name', title: say('counts.label'), cell: name },
        {
          key: 'now',
          title: say('report.now'),
          isNumber: true,
          cell: (cell) => <Count cell={cell} />,
        },
        {
          key: 'before',
          title: say('report.before'),
          isNumber: true,
          cell: ({ before }) =>
            before.hidden ? say('count.hidden') : before.value === null ? '–' : formats.number(before.value),
        },
        {
          key: 'change',
          title: say('change.label'),
          isNumber: true,
          cell: (cell) => <ChangeWords change={isRunning ? { kind: 'unknown' } : changeOf(cell)} />,
        },
      ]}
      rows={rows}
      rowKey={(cell) => `${cell.measure} ${cell.dimension}`}
    />
  )
  const column = (name: 'visits' | 'riders' | 'first-timers' | 'items-issued') => ({
    key: name,
    title: say(`measure.${name}`),
    isNumber: true,
    cell: (row: SummaryRow) => <Count cell={cellOf(row, name)} />,
  })
  return (
    <article className={styles['paper']}>
      <h2 className={styles['heading']}>{heading}</h2>
      <p className={styles['made']}>
        <span>{say('report.unit', { unit: report.unit })}</span>
        <span>{say('report.madeOn', { date: formats.dayWithYear(report.madeOn) })}</span>
      </p>
      <section className={styles['part']}>
        <h3>{say('report.whole')}</h3>
        {numbers(wholes, say('report.whole'), (cell) => measure(cell.measure))}
      </section>
      {parts.rows.length > 0 && (
        <section className={styles['part']}>
          <h3>{say('report.parts')}</h3>
          <Table
            caption={say('report.parts')}
            columns={[
              { key: 'place', title: say('place.unit'), cell: (row: SummaryRow) => row.place.name },
              column('visits'),
              column('riders'),
              column('first-timers'),
              column('items-issued'),
              {
                key: 'days',
                title: say('comparison.days'),
                isNumber: true,
                cell: (row: SummaryRow) => formats.number(row.stationDays),
              },
            ]}
            rows={parts.rows}
            rowKey={({ place }) => place.nodeId}
          />
        </section>
      )}
      {items.length > 0 && (
        <section className={styles['part']}>
          <h3>{say('report.items')}</h3>
          {numbers(items, say('report.items'), (cell) => dimension(cell.dimension))}
        </section>
      )}
      <ReportNotes totals={totals} runningTo={isRunning ? report.madeOn : null} />
      <p className={styles['signs']}>
        <span>{say('report.maker', { name: me.name })}</span>
        <span>{say('report.checker')}</span>
        <span>{say('report.head')}</span>
      </p>
    </article>
  )
}
