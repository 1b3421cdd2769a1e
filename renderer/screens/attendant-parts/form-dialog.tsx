import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../shared/contract/envelope.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Form } from '../../components/form.tsx'
import { CallFault } from './call-fault.tsx'
import styles from './page.module.css'

type FormDialogProps = {
  readonly title: string
  readonly confirm: string
  readonly kind?: 'primary' | 'danger'
  readonly isBusy: boolean
  readonly refusal: RefusalCode | null
  readonly onClose: () => void
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** A short form above the page. A touch beside it does not throw away what was typed. */
export function FormDialog(props: FormDialogProps) {
  const { t } = useTranslation('attendant')
  const formId = useId()
  const submit = () => {
    if (!props.isBusy) props.onSubmit()
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
          <Button type="submit" form={formId} kind={props.kind ?? 'primary'} isBusy={props.isBusy}>
            {props.confirm}
          </Button>
        </>
      }
    >
      <Form id={formId} className={styles['form']} onSubmit={submit}>
        {props.children}
      </Form>
      <CallFault code={props.refusal} />
    </Dialog>
  )
}
