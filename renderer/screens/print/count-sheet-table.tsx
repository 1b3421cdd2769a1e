import { useTranslation } from 'react-i18next'
import type { CountSheetLine } from '../../../shared/contract/groups/stock-calls.ts'
import { linesByCategory } from '../attendant-stock/lines-by-category.ts'
import { useBatchWords } from '../attendant-stock-parts/batch-label.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import styles from './station-sheet.module.css'

type CountSheetTableProps = {
  readonly lines: readonly CountSheetLine[]
  /** Begins on a page of its own, below a heading that says what it is. */
  readonly isOwnPage: boolean
}

/** The shelves as a table: what should be there, batch by batch, and room for what is. */
export function CountSheetTable({ lines, isOwnPage }: CountSheetTableProps) {
  const { t } = useTranslation('stock')
  const { nameOf, unitOf } = useStockWords()
  const batchWords = useBatchWords()
  return (
    <section className={isOwnPage ? styles['ownPage'] : undefined}>
      {isOwnPage && <h2>{t('sheet.count-sheet')}</h2>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('stock.item')}</th>
            <th scope="col">{t('item.batch')}</th>
            <th scope="col" data-number>
              {t('sheet.expected')}
            </th>
            <th scope="col">{t('sheet.counted')}</th>
            <th scope="col">{t('sheet.remark')}</th>
          </tr>
        </thead>
        {linesByCategory(lines, ({ item }) => item.category).map((group) => (
          <tbody key={group.category}>
            <tr className={styles['category']}>
              <th scope="rowgroup" colSpan={5}>
                {t(`category.${group.category}`)}
              </th>
            </tr>
            {group.lines.flatMap(({ item, batches }) =>
              batches.map((batch) => (
                <tr key={batch.batchId}>
                  <th scope="row">{nameOf(item)}</th>
                  <td>
                    {batchWords(batch)}
                    {batch.isExpired && <strong> · {t('mark.expired')}</strong>}
                  </td>
                  <td data-number>
                    {batch.onHand} {unitOf(item.unit, batch.onHand)}
                  </td>
                  <td className={styles['blank']} />
                  <td className={styles['remark']} />
                </tr>
              )),
            )}
          </tbody>
        ))}
      </table>
    </section>
  )
}
