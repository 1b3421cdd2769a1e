import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DiscardReason, discardReasonSchema } from '../../../shared/supplies/movement.ts'
import { Banner } from '../../components/banner.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { FormDialog } from '../attendant-parts/form-dialog.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import type { ShownStock } from './item-page.tsx'
import { firstLeaving, isLeavingPossible, type LeavingDraft } from './leaving-draft.ts'
import { LeavingFields } from './leaving-fields.tsx'

export type LeavingDialogProps = {
  readonly stock: ShownStock
  readonly onClose: () => void
  readonly onDone: (text: string) => void
}

/** Takes expired or broken pieces out of the stock, for good and with the reason. */
export function DiscardDialog({ stock, onClose, onDone }: LeavingDialogProps) {
  const first = firstLeaving(stock.batches)
  return first && <DiscardForm stock={stock} first={first} onClose={onClose} onDone={onDone} />
}

function DiscardForm({ stock, first, onClose, onDone }: LeavingDialogProps & { readonly first: LeavingDraft }) {
  const { t } = useTranslation('stock')
  const { nameOf, piecesOf } = useStockWords()
  const { line, batches } = stock
  const isExpired = (batchId: string) => batches.some((batch) => batch.batchId === batchId && batch.isExpired)
  const [draft, setDraft] = useState(first)
  const [reason, setReason] = useState<DiscardReason | null>(isExpired(first.batchId) ? 'expired' : null)
  const [note, setNote] = useState('')
  const [isSubmitted, setIsSubmitted] = useState(false)
  const [problem, setProblem] = useState<'not-enough' | 'unknown-batch' | null>(null)
  const discarding = useStationCommand((station, given: LeavingDraft & { readonly reason: DiscardReason }) =>
    station.stock.discard({ ...given, note: note.trim() || null }),
  )
  const batch = batches.find((each) => each.batchId === draft.batchId)
  const submit = async () => {
    setIsSubmitted(true)
    if (reason === null || !isLeavingPossible(draft, batch)) return
    const answer = await discarding.run({ ...draft, reason })
    if (answer?.outcome === 'discarded') onDone(t('discard.done', { pieces: piecesOf(draft.quantity, line.unit) }))
    else if (answer) setProblem(answer.outcome)
  }
  return (
    <FormDialog
      title={t('discard.title', { name: nameOf(line) })}
      confirm={t('discard.confirm')}
      isBusy={discarding.isRunning}
      refusal={discarding.refusal}
      onClose={onClose}
      onSubmit={submit}
    >
      <LeavingFields stock={stock} draft={draft} isSubmitted={isSubmitted} onStep={setDraft} />
      <ChoiceList
        label={t('discard.reason')}
        choices={discardReasonSchema.options.map((value) => ({ value, label: t(`discardReason.${value}`) }))}
        value={reason}
        onChange={setReason}
        columns={3}
      />
      {isSubmitted && reason === null && <Banner tone="alarm">{t('discard.reasonMissing')}</Banner>}
      <TextField label={t('discard.note')} value={note} onChange={setNote} maxLength={120} />
      {problem && <Banner tone="care">{t(`item.${problem}`)}</Banner>}
    </FormDialog>
  )
}
