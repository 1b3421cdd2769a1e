import { useTranslation } from 'react-i18next'
import type { BatchId } from '../../../shared/ids/ids.ts'
import type { Unit } from '../../../shared/supplies/item.ts'
import type { Batch } from '../../../shared/supplies/movement.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { BatchLabel } from '../attendant-stock-parts/batch-label.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'

type BatchChoiceProps = {
  readonly batches: readonly Batch[]
  readonly unit: Unit
  readonly batchId: BatchId
  readonly onChange: (batchId: BatchId) => void
}

/** Which batch something is taken from; nothing to choose where there is only one. */
export function BatchChoice({ batches, unit, batchId, onChange }: BatchChoiceProps) {
  const { t } = useTranslation('stock')
  const { piecesOf } = useStockWords()
  return (
    <ChoiceList
      label={t('item.fromBatch')}
      choices={batches.map((batch) => ({
        value: batch.batchId,
        label: <BatchLabel batch={batch} />,
        hint: t('item.holds', { pieces: piecesOf(batch.onHand, unit) }),
      }))}
      value={batchId}
      onChange={onChange}
    />
  )
}
