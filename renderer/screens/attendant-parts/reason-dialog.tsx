import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../shared/contract/envelope.ts'
import { FormDialog } from './form-dialog.tsx'
import { ReasonField } from './reason-field.tsx'

type ReasonDialogProps = {
  readonly title: string
  readonly text: ReactNode
  readonly choices: readonly string[]
  readonly confirm: string
  readonly kind?: 'primary' | 'danger'
  readonly isBusy: boolean
  readonly refusal: RefusalCode | null
  readonly onClose: () => void
  readonly onConfirm: (reason: string) => void
}

/** Asks for the reason of something that goes into the log. It is drawn while it is open only, so it starts empty. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useTranslation('attendant')
  const [reason, setReason] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const isMissing = reason.trim() === ''
  const confirm = () => {
    setIsAsked(true)
    if (!isMissing) props.onConfirm(reason)
  }
  return (
    <FormDialog
      title={props.title}
      confirm={props.confirm}
      kind={props.kind ?? 'primary'}
      isBusy={props.isBusy}
      refusal={props.refusal}
      onClose={props.onClose}
      onSubmit={confirm}
    >
      <p>{props.text}</p>
      <ReasonField
        choices={props.choices}
        value={reason}
        onChange={setReason}
        error={isAsked && isMissing ? t('reasonField.missing') : undefined}
      />
    </FormDialog>
  )
}
