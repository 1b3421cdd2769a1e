import { Table } from '../../../../renderer/components/table.tsx'
import type { Summary, SummaryRow } from '../../../summaries/summary-schema.ts'
import { cellOf } from '../../figures/cells.ts'
import { hoursOf, type TrendPoint } from '../../figures/trend.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Count } from '../../parts/count.tsx'
import { Folding } from '../../parts/folding.tsx'
import { HEADLINES } from './read-overview.ts'

type TrendTableProps = {
  readonly summary: Summary
  readonly nameOf: (point: TrendPoint) => string
  readonly isHours: boolean
}

/** The same as the chart in numbers, with what was restated. */
export function TrendTable({ summary, nameOf, isHours }: TrendTableProps) {
  const say = useWords()
  if (isHours) {
    return (
      <Folding title={say('overview.asTable')}>
        <Table
          caption={say('overview.asTable')}
          columns={[
            { key: 'hour', title: say('trend.hours'), cell: nameOf },
            {
              key: 'visits',
              title: say('measure.visits'),
              isNumber: true,
              cell: ({ cell }) => <Count cell={cell} />,
            },
          ]}
          rows={hoursOf(summary, 'visits')}
          rowKey={({ key }) => key}
        />
      </Folding>
    )
  }
  return (
    <Folding title={say('overview.asTable')}>
      <Table
        caption={say('overview.asTable')}
        columns={[
          { key: 'span', title: say('span.label'), cell: (row: SummaryRow) => nameOf(pointOf(row)) },
          ...HEADLINES.map((measure) => ({
            key: measure,
            title: say(`measure.${measure}`),
            isNumber: true,
            cell: (row: SummaryRow) => <Count cell={cellOf(row, measure)} />,
          })),
        ]}
        rows={summary.totals.slice(1).toReversed()}
        rowKey={({ from }) => from}
      />
    </Folding>
  )
}

function pointOf({ from, to }: SummaryRow): TrendPoint {
  return { key: from, from, to, hour: null, cell: undefined, before: null }
}
