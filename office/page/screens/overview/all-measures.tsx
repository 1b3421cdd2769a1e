import { PackageOpen } from 'lucide-react'
import { Card } from '../../../../renderer/components/card.tsx'
import { EmptyState } from '../../../../renderer/components/empty-state.tsx'
import { Table } from '../../../../renderer/components/table.tsx'
import type { Summary, SummaryCell } from '../../../summaries/summary-schema.ts'
import { changeOf } from '../../figures/cells.ts'
import { useCountWords } from '../../figures/use-count-words.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ChangeWords } from '../../parts/change-words.tsx'
import { Count } from '../../parts/count.tsx'
import { Folding } from '../../parts/folding.tsx'

/** Every measure that a station ever sent, whether this release has a word for it or not, and each by its parts. */
export function AllMeasures({ summary }: { readonly summary: Summary }) {
  const say = useWords()
  const { measure, dimension } = useCountWords()
  const cells = summary.totals[0]?.cells ?? []
  const wholes = cells.filter((cell) => cell.dimension === 'all' && isTold(cell))
  const parted = [...new Set(cells.filter((cell) => cell.dimension !== 'all').map((cell) => cell.measure))]
  const table = (caption: string, rows: readonly SummaryCell[], name: (cell: SummaryCell) => string) => (
    <Table
      caption={caption}
      columns={[
        { key: 'name', title: say('counts.label'), cell: name },
        {
          key: 'value',
          title: say('counts.value'),
          isNumber: true,
          cell: (cell) => <Count cell={cell} />,
        },
        {
          key: 'change',
          title: say('change.label'),
          isNumber: true,
          cell: (cell) => <ChangeWords change={changeOf(cell)} />,
        },
      ]}
      rows={rows}
      rowKey={(cell) => `${cell.measure} ${cell.dimension}`}
    />
  )
  return (
    <Card title={say('counts.title')}>
      {wholes.length === 0 && parted.length === 0 ? (
        <EmptyState icon={<PackageOpen aria-hidden />} title={say('counts.none')} />
      ) : (
        table(say('counts.title'), wholes, (cell) => measure(cell.measure))
      )}
      {parted.map((name) => {
        const rows = cells.filter((cell) => cell.measure === name && cell.dimension !== 'all' && isTold(cell))
        const title = say('counts.byPart', { measure: measure(name) })
        return rows.length === 0 ? null : (
          <Folding key={name} title={title}>
            {table(title, rows, (cell) => dimension(cell.dimension))}
          </Folding>
        )
      })}
    </Card>
  )
}

/** Nothing now and nothing before is no news. */
function isTold({ value, hidden, before }: SummaryCell): boolean {
  return hidden === true || (value ?? 0) !== 0 || (before.value ?? 0) !== 0
}
