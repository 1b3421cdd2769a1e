import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CountSheetLine } from '../../../shared/contract/groups/stock-calls.ts'
import { ItemLabel } from '../attendant-stock-parts/item-label.tsx'
import { CountField } from './count-field.tsx'
import styles from './stock-take.module.css'
import type { SheetRow, StockTake } from './stock-take.ts'

type CountLineProps = {
  readonly line: CountSheetLine
  readonly take: StockTake
  /** It was scanned just now: it comes into sight, and is marked. */
  readonly isFound: boolean
  readonly onCount: (row: SheetRow, counted: number) => void
  readonly onPad: (row: SheetRow) => void
}

/** An item of the count sheet with a field for each of its batches. */
export function CountLine({ line, take, isFound, onCount, onPad }: CountLineProps) {
  const { t } = useTranslation('stock')
  const { item, batches } = line
  const element = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isFound) element.current?.scrollIntoView({ block: 'center' })
  }, [isFound])
  return (
    <li ref={element} className={styles['line']} data-found={isFound || undefined}>
      <ItemLabel item={item} />
      <div className={styles['batches']}>
        {batches.length === 0 && <p className={styles['small']}>{t('stockTake.nothingExpected')}</p>}
        {batches.map((batch) => {
          const row = { item, batch }
          return (
            <CountField
              key={batch.batchId}
              row={row}
              count={take.get(batch.batchId) ?? null}
              isOnly={batches.length === 1 && batch.lot === null && batch.expiresOn === null}
              onCount={(counted) => onCount(row, counted)}
              onPad={() => onPad(row)}
            />
          )
        })}
      </div>
    </li>
  )
}
