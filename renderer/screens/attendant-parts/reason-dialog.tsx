import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../shared/contract/envelope.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { CallFault } from './call-fault.tsx'
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
    <Dialog
      title={props.title}
      isOpen
      onClose={props.onClose}
      role="alertdialog"
      actions={
        <>
          <Button kind="secondary" onPress={props.onClose}>
            {t('place.cancel')}
          </Button>
          <Button kind={props.kind ?? 'primary'} isBusy={props.isBusy} onPress={confirm}>
            {props.confirm}
          </Button>
        </>
      }
    >
      <p>{props.text}</p>
      <ReasonField
        choices={props.choices}
        value={reason}
        onChange={setReason}
        error={isAsked && isMissing ? t('reasonField.missing') : undefined}
      />
      <CallFault code={props.refusal} />
    </Dialog>
  )
}
