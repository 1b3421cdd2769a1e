import type { Imported } from '../../../imports/import-file.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './imports.module.css'

type SheetOutcomesProps = {
  /** The dates that the file says it has. */
  readonly dates: readonly string[]
  /** What the office says came of them; none while it has not answered, or has not taken the file. */
  readonly sheets: Imported['sheets']
}

/** The dates of a file, each with what came of its sheet. */
export function SheetOutcomes({ dates, sheets }: SheetOutcomesProps) {
  const say = useWords()
  const formats = useFormats()
  const outcomes = new Map(sheets.map(({ businessDate, outcome }) => [businessDate, outcome]))
  return (
    <ul className={styles['dates']}>
      {dates.map((date) => {
        const outcome = outcomes.get(date)
        return (
          <li key={date} data-outcome={outcome}>
            {formats.dayWithYear(date)}
            {outcome && ` · ${say(`imports.${outcome}`)}`}
          </li>
        )
      })}
    </ul>
  )
}
