import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type Order, sortRows } from '../figures/sort-rows.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './sortable-table.module.css'

export type SortableColumn<R> = {
  readonly key: string
  readonly title: string
  readonly cell: (row: R) => ReactNode
  /** What rows are ordered by; null stands last whichever way. */
  readonly rank: (row: R) => number | string | null
  readonly isNumber?: boolean
}

type SortableTableProps<R> = {
  readonly caption: string
  readonly columns: readonly SortableColumn<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  readonly first: Order
}

/** A table whose rows are ordered by a touch on a heading, and the other way by the next. */
export function SortableTable<R>({ caption, columns, rows, rowKey, first }: SortableTableProps<R>) {
  const say = useWords()
  const [order, setOrder] = useState(first)
  const by = columns.find(({ key }) => key === order.key) ?? columns[0]
  const sorted = by ? sortRows(rows, by.rank, order.way) : rows
  const turn = (column: SortableColumn<R>) =>
    setOrder(({ key, way }) => ({
      key: column.key,
      way: key === column.key ? (way === 'up' ? 'down' : 'up') : column.isNumber ? 'down' : 'up',
    }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles['scroller']} aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const isBy = column.key === by?.key
              const Arrow = order.way === 'up' ? ArrowUp : ArrowDown
              return (
                <th
                  key={column.key}
                  scope="col"
                  data-number={column.isNumber}
                  aria-sort={isBy ? (order.way === 'up' ? 'ascending' : 'descending') : 'none'}
                >
                  <button type="button" title={say('table.sort')} onClick={() => turn(column)}>
                    {column.title}
                    {isBy && <Arrow aria-hidden />}
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, nth) =>
                nth === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-number={column.isNumber}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
