import type { Summary } from '../../../summaries/summary-schema.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './reports.module.css'
import { silentWords } from './silent-words.ts'

type ReportNotesProps = {
  readonly totals: Summary
  /** Up to when the month's numbers are, while it is not over. */
  readonly runningTo: string | null
}

/** What a reader of the report has to know of its numbers. */
export function ReportNotes({ totals, runningTo }: ReportNotesProps) {
  const say = useWords()
  const formats = useFormats()
  const { minimumCount, standardError, silent } = totals
  return (
    <ol className={styles['notes']}>
      {runningTo !== null && <li>{say('report.running', { date: formats.dayWithYear(runningTo) })}</li>}
      <li>{say('count.errorOfAll', { share: formats.percent(standardError) })}</li>
      {minimumCount !== null && <li>{say('report.hidden', { n: minimumCount })}</li>}
      <li>{say('report.restated')}</li>
      {silent.length > 0 && <li>{silentWords(silent, say)}</li>}
    </ol>
  )
}
