import type { ReactNode } from 'react'
import styles from './table.module.css'

export type Column<R> = {
  readonly key: string
  readonly title: ReactNode
  readonly cell: (row: R) => ReactNode
  /** Numbers stand under each other, at the end of the cell. */
  readonly isNumber?: boolean
}

export type TableProps<R> = {
  /** What the table shows: read out before it; shown when `isCaptionShown`. */
  readonly caption: string
  readonly isCaptionShown?: boolean
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string | number
}

/** A plain table of rows; the first column names its row. It scrolls inside itself, by touch or by keyboard. */
export function Table<R>({ caption, isCaptionShown = false, columns, rows, rowKey }: TableProps<R>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles['scroller']} aria-label={caption} tabIndex={0}>
      <table className={styles['table']}>
        <caption data-hidden={!isCaptionShown || undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-number={column.isNumber}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
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
