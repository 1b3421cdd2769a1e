import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { TextField } from '../../components/text-field.tsx'
import { isolated } from '../../i18n/isolated.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { FormDialog } from '../attendant-parts/form-dialog.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import type { LeavingDialogProps } from './discard-dialog.tsx'
import { firstLeaving, isLeavingPossible, type LeavingDraft } from './leaving-draft.ts'
import { LeavingFields } from './leaving-fields.tsx'

/** Sends pieces to another station. What comes from one is received like anything else. */
export function TransferDialog({ stock, onClose, onDone }: LeavingDialogProps) {
  const first = firstLeaving(stock.batches.filter((batch) => !batch.isExpired)) ?? firstLeaving(stock.batches)
  return first && <TransferForm stock={stock} first={first} onClose={onClose} onDone={onDone} />
}

function TransferForm({ stock, first, onClose, onDone }: LeavingDialogProps & { readonly first: LeavingDraft }) {
  const { t } = useTranslation('stock')
  const { nameOf, piecesOf } = useStockWords()
  const { line, batches } = stock
  const [draft, setDraft] = useState(first)
  const [to, setTo] = useState('')
  const [isSubmitted, setIsSubmitted] = useState(false)
  const [problem, setProblem] = useState<'not-enough' | 'unknown-batch' | null>(null)
  const sending = useStationCommand((station) => station.stock.transferOut({ ...draft, station: to }))
  const batch = batches.find((each) => each.batchId === draft.batchId)
  const submit = async () => {
    setIsSubmitted(true)
    if (to.trim() === '' || !isLeavingPossible(draft, batch)) return
    const answer = await sending.run()
    if (answer?.outcome === 'transferred') {
      onDone(t('transfer.done', { pieces: piecesOf(draft.quantity, line.unit), station: isolated(to.trim()) }))
    } else if (answer) setProblem(answer.outcome)
  }
  return (
    <FormDialog
      title={t('transfer.title', { name: nameOf(line) })}
      confirm={t('transfer.confirm')}
      isBusy={sending.isRunning}
      refusal={sending.refusal}
      onClose={onClose}
      onSubmit={submit}
    >
      <LeavingFields stock={stock} draft={draft} isSubmitted={isSubmitted} onStep={setDraft} />
      <TextField
        label={t('transfer.to')}
        value={to}
        onChange={setTo}
        error={isSubmitted && to.trim() === '' ? t('transfer.toMissing') : undefined}
        maxLength={60}
      />
      {problem && <Banner tone="care">{t(`item.${problem}`)}</Banner>}
    </FormDialog>
  )
}
