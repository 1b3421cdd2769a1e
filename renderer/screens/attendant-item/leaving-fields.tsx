import { useTranslation } from 'react-i18next'
import { QuantityField } from '../attendant-stock-parts/quantity-field.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import { BatchChoice } from './batch-choice.tsx'
import type { ShownStock } from './item-page.tsx'
import { isLeavingPossible, type LeavingDraft, leavingFrom } from './leaving-draft.ts'

type LeavingFieldsProps = {
  readonly stock: ShownStock
  readonly draft: LeavingDraft
  readonly isSubmitted: boolean
  readonly onStep: (step: (draft: LeavingDraft) => LeavingDraft) => void
}

/** Which batch, and how many of it. */
export function LeavingFields({ stock, draft, isSubmitted, onStep }: LeavingFieldsProps) {
  const { t } = useTranslation('stock')
  const { unitOf, piecesOf } = useStockWords()
  const { line, batches } = stock
  const batch = batches.find((each) => each.batchId === draft.batchId)
  const holds = batch?.onHand ?? 0
  const isWrong = isSubmitted && !isLeavingPossible(draft, batch)
  return (
    <>
      <BatchChoice
        batches={batches}
        unit={line.unit}
        batchId={draft.batchId}
        onChange={(batchId) => {
          const chosen = batches.find((each) => each.batchId === batchId)
          if (chosen) onStep((before) => leavingFrom(chosen, before))
        }}
      />
      <QuantityField
        label={t('receive.quantity', { unit: unitOf(line.unit, 2) })}
        quantity={draft.quantity}
        max={Math.max(1, holds)}
        error={isWrong ? t('item.notEnough', { pieces: piecesOf(holds, line.unit) }) : undefined}
        onChange={(quantity) => onStep((before) => ({ ...before, quantity }))}
      />
    </>
  )
}
