import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../shared/contract/envelope.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { CallFault } from './call-fault.tsx'

type ConfirmDialogProps = {
  readonly title: string
  readonly text: ReactNode
  /** Below the text. */
  readonly children?: ReactNode
  readonly confirm: string
  readonly isBusy: boolean
  readonly refusal: RefusalCode | null
  readonly onClose: () => void
  readonly onConfirm: () => void
}

/** Asks once more before something that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('attendant')
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
          <Button kind="danger" isBusy={props.isBusy} onPress={props.onConfirm}>
            {props.confirm}
          </Button>
        </>
      }
    >
      <p>{props.text}</p>
      {props.children}
      <CallFault code={props.refusal} />
    </Dialog>
  )
}
