import { useTranslation } from 'react-i18next'
import type { CountReason } from '../../../shared/supplies/movement.ts'
import { countReasonSchema } from '../../../shared/supplies/movement.ts'
import { Select } from '../../components/select.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { BatchLabel, useBatchWords } from '../attendant-stock-parts/batch-label.tsx'
import { ItemLabel } from '../attendant-stock-parts/item-label.tsx'
import { SignedNumber } from '../attendant-stock-parts/signed-number.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import styles from './stock-take.module.css'
import { type BatchCount, withReason, withReasonForAll } from './stock-take.ts'
import type { StockTakeStep } from './stock-take-provider.tsx'

type CountDifferencesProps = {
  readonly differences: readonly BatchCount[]
  /** Saving was tried: a reason that is missing is said at its place. */
  readonly isAsked: boolean
  readonly onStep: (step: StockTakeStep) => void
}

/** What differs and by how much, each with its reason; or one reason for all of them. */
export function CountDifferences({ differences, isAsked, onStep }: CountDifferencesProps) {
  const { t } = useTranslation('stock')
  const { number } = useFormats()
  const { nameOf } = useStockWords()
  const batchWords = useBatchWords()
  const reasons = countReasonSchema.options.map((value) => ({ value, label: t(`countReason.${value}`) }))
  const common = differences.every(({ reason }) => reason === differences[0]?.reason) ? differences[0]?.reason : null
  return (
    <>
      {differences.length > 1 && (
        <Select
          label={t('stockTake.reasonForAll')}
          placeholder={t('stockTake.chooseReason')}
          choices={reasons}
          value={common ?? null}
          onChange={(reason: CountReason) => onStep((take) => withReasonForAll(take, reason))}
        />
      )}
      <ul className={styles['lines']} aria-label={t('stockTake.review')}>
        {differences.map(({ row, expected, counted, reason }) => (
          <li
            key={row.batch.batchId}
            className={styles['difference']}
            aria-label={`${nameOf(row.item)}, ${batchWords(row.batch)}`}
          >
            <ItemLabel item={row.item}>
              <BatchLabel batch={row.batch} />
            </ItemLabel>
            <p className={styles['sum']}>
              <SignedNumber value={counted - expected} />
              <span className={styles['small']}>
                {t('stockTake.expectedCounted', { expected: number(expected), counted: number(counted) })}
              </span>
            </p>
            <Select
              label={t('discard.reason')}
              placeholder={t('stockTake.chooseReason')}
              choices={reasons}
              value={reason}
              onChange={(chosen) => onStep((take) => withReason(take, row.batch.batchId, chosen))}
              error={isAsked && reason === null ? t('discard.reasonMissing') : undefined}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
