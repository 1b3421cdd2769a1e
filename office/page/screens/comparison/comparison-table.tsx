import { Scale } from 'lucide-react'
import type { CSSProperties } from 'react'
import { EmptyState } from '../../../../renderer/components/empty-state.tsx'
import type { Summary, SummaryRow } from '../../../summaries/summary-schema.ts'
import { cellOf, changeOf } from '../../figures/cells.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { hrefOf } from '../../navigation/route.ts'
import { ChangeWords } from '../../parts/change-words.tsx'
import { Count } from '../../parts/count.tsx'
import { type SortableColumn, SortableTable } from '../../parts/sortable-table.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { useOffice } from '../../session/office-context.ts'
import { useSpanWords } from '../../spans/use-span-words.ts'
import styles from './comparison.module.css'

/** A row a place: its numbers, how they changed, and on how many days its stations reported. */
export function ComparisonTable({ summary }: { readonly summary: Summary }) {
  const say = useWords()
  const formats = useFormats()
  const { range } = useSpanWords()
  const { rows, before } = summary
  const most = Math.max(1, ...rows.map((row) => cellOf(row, 'visits')?.value ?? 0))
  const counted = (measure: 'riders' | 'first-timers' | 'items-issued'): SortableColumn<SummaryRow> => ({
    key: measure,
    title: say(`measure.${measure}`),
    isNumber: true,
    rank: (row) => cellOf(row, measure)?.value ?? null,
    cell: (row) => <Count cell={cellOf(row, measure)} isTold={false} />,
  })
  if (rows.length === 0) return <EmptyState icon={<Scale aria-hidden />} title={say('comparison.none')} />
  const columns: readonly SortableColumn<SummaryRow>[] = [
    { key: 'place', title: say('place.unit'), rank: ({ place }) => place.name, cell: (row) => <Place row={row} /> },
    {
      key: 'visits',
      title: say('measure.visits'),
      isNumber: true,
      rank: (row) => cellOf(row, 'visits')?.value ?? null,
      cell: (row) => (
        <span className={styles['share']}>
          <Count cell={cellOf(row, 'visits')} />
          <span
            className={styles['bar']}
            style={share((cellOf(row, 'visits')?.value ?? 0) / most)}
            aria-hidden="true"
          />
        </span>
      ),
    },
    {
      key: 'change',
      title: say('change.label'),
      isNumber: true,
      rank: (row) => shareOf(row),
      cell: (row) => <ChangeWords change={changeOf(cellOf(row, 'visits'))} />,
    },
    counted('riders'),
    counted('first-timers'),
    counted('items-issued'),
    {
      key: 'days',
      title: say('comparison.days'),
      isNumber: true,
      rank: ({ stationDays }) => stationDays,
      cell: ({ stationDays }) => formats.number(stationDays),
    },
  ]
  return (
    <>
      <p className={styles['against']}>
        {say('overview.against', { days: range(before) })}{' '}
        {say('count.errorOfAll', { share: formats.percent(summary.standardError) })}
      </p>
      <SortableTable
        caption={say('frame.comparison')}
        columns={columns}
        rows={rows}
        rowKey={({ place }) => place.nodeId}
        first={{ key: 'visits', way: 'down' }}
      />
    </>
  )
}

function Place({ row: { place, from } }: { readonly row: SummaryRow }) {
  const { nodes } = useOffice()
  const { nodeId, kind, name, code } = place
  const isClosed = nodes.some((node) => node.nodeId === nodeId && node.isClosed)
  const query = { at: from }
  const href =
    kind === 'station' ? hrefOf('stations', { id: nodeId }) : hrefOf('overview', { query: { ...query, node: nodeId } })
  return (
    <span className={styles['place']}>
      <a href={href}>{name}</a>
      {code !== null && <small>{code}</small>}
      {isClosed && <StateBadge state="closed" />}
    </span>
  )
}

function shareOf(row: SummaryRow): number | null {
  const change = changeOf(cellOf(row, 'visits'))
  return change.kind === 'share' ? change.share : null
}

const share = (value: number) => ({ '--share': value }) as CSSProperties // a custom property, unknown to CSSProperties
