import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import styles from './dialog.module.css'
import { holdUpperEdge } from './hold-upper-edge.ts'
import { IconButton } from './icon-button.tsx'
import { measureFoot } from './measure-foot.ts'

export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the most likely one last. */
  readonly actions?: ReactNode
  /** `alertdialog` for a question that must be answered: a touch beside it does not close it. */
  readonly role?: 'dialog' | 'alertdialog'
  readonly width?: 'narrow' | 'wide'
}

/** A question or a form above the screen. Focus goes in, stays in, and comes back. */
export function Dialog(props: DialogProps) {
  const { t } = useTranslation('common')
  const { role = 'dialog', width = 'narrow' } = props
  return (
    <ModalOverlay
      className={styles['shade'] ?? ''}
      isOpen={props.isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
    >
      <Modal ref={holdUpperEdge} className={styles['modal'] ?? ''} data-width={width} data-scroller>
        <AriaDialog role={role} className={styles['dialog'] ?? ''}>
          <header className={styles['header']}>
            <Heading slot="title" className={styles['title'] ?? ''}>
              {props.title}
            </Heading>
            <IconButton icon={<X aria-hidden />} label={t('actions.close')} onPress={props.onClose} />
          </header>
          <div className={styles['body']}>{props.children}</div>
          {props.actions && (
            <footer ref={measureFoot} className={styles['actions']}>
              {props.actions}
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
