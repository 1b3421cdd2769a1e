import { type FormEvent, type ReactNode, useId } from 'react'
import { Button } from '../../../renderer/components/button.tsx'
import { Dialog } from '../../../renderer/components/dialog.tsx'
import type { Refusal } from '../api/refusal.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './page.module.css'
import { RefusalBanner } from './refusal-banner.tsx'
import type { SpecialWords } from './use-refusal-words.ts'

type FormDialogProps = {
  readonly title: string
  readonly confirm: string
  readonly isBusy: boolean
  readonly refusal: Refusal | null
  readonly special?: SpecialWords
  /** Whether it may be done already, so that its fields stay as they are. */
  readonly isMaybeDone?: boolean
  readonly isDanger?: boolean
  readonly width?: 'narrow' | 'wide'
  readonly onClose: () => void
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/**
 * A short form, or a question, above the page. A touch beside it does not throw away what was typed, and what is being
 * done is not called off: it stays until the office has answered.
 */
export function FormDialog(props: FormDialogProps) {
  const say = useWords()
  const formId = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!props.isBusy) props.onSubmit()
  }
  const close = () => {
    if (!props.isBusy) props.onClose()
  }
  return (
    <Dialog
      title={props.title}
      isOpen
      onClose={close}
      role="alertdialog"
      width={props.width ?? 'narrow'}
      actions={
        <>
          <Button kind="secondary" onPress={close} isDisabled={props.isBusy}>
            {say('actions.cancel')}
          </Button>
          <Button type="submit" form={formId} isBusy={props.isBusy} kind={props.isDanger ? 'danger' : 'primary'}>
            {props.confirm}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['form']} onSubmit={submit} noValidate>
        {props.children}
      </form>
      {props.isMaybeDone && <p className={styles['hint']}>{say('form.maybeDone')}</p>}
      <RefusalBanner refusal={props.refusal} special={{ 'no-answer': say('form.noAnswer'), ...props.special }} />
    </Dialog>
  )
}
