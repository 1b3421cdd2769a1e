import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '../../../shared/supplies/movement.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { type StockMark, StockMarks } from './stock-marks.tsx'
import styles from './stock-parts.module.css'

type BatchLabelProps = {
  readonly batch: Pick<Batch, 'lot' | 'expiresOn' | 'isExpired'>
  readonly expiresSoon?: boolean
}

/** A batch by its lot and its last good day, marked when that has passed or is near. */
export function BatchLabel({ batch, expiresSoon = false }: BatchLabelProps) {
  const partsOf = useBatchParts()
  const marks: readonly StockMark[] = batch.isExpired ? ['expired'] : expiresSoon ? ['expires-soon'] : []
  return (
    <span className={styles['batch']}>
      {/* The spaces are for whoever hears it: to the eye each part stands apart. */}
      {partsOf(batch).map((part) => (
        <Fragment key={part}>
          <span>{part}</span>{' '}
        </Fragment>
      ))}
      <StockMarks marks={marks} />
    </span>
  )
}

/** What tells a batch from others of the same item. */
export function useBatchWords(): (batch: ToldBatch) => string {
  const partsOf = useBatchParts()
  return (batch) => partsOf(batch).join(' · ')
}

type ToldBatch = Pick<Batch, 'lot' | 'expiresOn'>

function useBatchParts(): (batch: ToldBatch) => readonly string[] {
  const { t } = useTranslation('stock')
  const { businessDate } = useFormats()
  return ({ lot, expiresOn }) => {
    const parts = [
      ...(expiresOn === null ? [] : [t('batch.until', { date: businessDate(expiresOn) })]),
      ...(lot === null ? [] : [t('batch.lot', { lot })]),
    ]
    return parts.length === 0 ? [t('batch.undated')] : parts
  }
}
