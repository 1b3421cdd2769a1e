import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import { Banner } from '../../components/banner.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { ConfirmDialog } from '../attendant-parts/confirm-dialog.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'

type RetireItemDialogProps = {
  readonly line: StockLine
  readonly onClose: () => void
  readonly onDone: (text: string) => void
}

/** Takes an item off the shelf list, or puts it back on. */
export function RetireItemDialog({ line, onClose, onDone }: RetireItemDialogProps) {
  const { t } = useTranslation('stock')
  const { nameOf, piecesOf } = useStockWords()
  const { itemId, isRetired } = line
  const name = nameOf(line)
  const [problem, setProblem] = useState<'barcode-taken' | 'unknown-item' | null>(null)
  const retiring = useStationCommand((station) => station.catalogue.retireItem({ itemId, isRetired: !isRetired }))
  const confirm = async () => {
    const answer = await retiring.run()
    if (answer?.outcome === 'retired' || answer?.outcome === 'restored') onDone(t(`retire.${answer.outcome}`, { name }))
    else if (answer) setProblem(answer.outcome)
  }
  const text = isRetired ? t('retire.restoreText') : t('retire.text', { pieces: piecesOf(line.onHand, line.unit) })
  return (
    <ConfirmDialog
      title={t(isRetired ? 'retire.restoreTitle' : 'retire.title', { name })}
      text={
        <>
          {text}
          {problem && <Banner tone="care">{t(`itemForm.${problem}`)}</Banner>}
        </>
      }
      confirm={t(isRetired ? 'retire.restore' : 'retire.action')}
      isBusy={retiring.isRunning}
      refusal={retiring.refusal}
      onClose={onClose}
      onConfirm={confirm}
    />
  )
}
