import { NotebookPen } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Handover } from '../../../shared/contract/groups/shift-calls.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import styles from './handover.module.css'

type HandedOverNoteProps = { readonly handover: Handover; readonly children?: ReactNode }

/** What an attendant wrote to the next, and when. */
export function HandedOverNote({ handover, children }: HandedOverNoteProps) {
  const { t } = useTranslation('stock')
  const { date, time } = useFormats()
  return (
    <div className={styles['note']}>
      <NotebookPen aria-hidden />
      <div className={styles['words']}>
        <p className={styles['who']}>
          <bdi>{handover.by}</bdi> · {date(handover.at)} {time(handover.at)}
        </p>
        <p className={styles['text']} dir="auto">
          {handover.note ?? t('handover.forgotten')}
        </p>
      </div>
      {children}
    </div>
  )
}
