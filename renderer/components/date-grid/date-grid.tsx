import { useState } from 'react'
import styles from './date-grid.module.css'
import { chooseInDate, type DatePart, type DateParts, daysIn, missingPart } from './date-parts.ts'

export type DateGridProps = {
  readonly label: string
  readonly date: DateParts
  readonly onChange: (date: DateParts) => void
  readonly firstYear: number
  /** What the parts are called, and how a year, a month and a day are written. */
  readonly partName: (part: DatePart) => string
  readonly valueName: (part: DatePart, value: number) => string
  readonly error?: string | undefined
}

/** A date in three touches and without a keyboard: year, month, day, each among all there are. */
export function DateGrid(props: DateGridProps) {
  const { date, partName, valueName } = props
  const [opened, setOpened] = useState<DatePart | null>(null)
  const open = opened ?? missingPart(date)
  const choose = (part: DatePart, value: number) => {
    props.onChange(chooseInDate(date, part, value))
    setOpened(null)
  }
  return (
    <fieldset className={styles['field']} data-invalid={props.error !== undefined || undefined}>
      <legend className={styles['label']}>{props.label}</legend>
      <div className={styles['parts']}>
        {PARTS.map((part) => {
          const value = date[part]
          return (
            <button
              key={part}
              type="button"
              aria-expanded={part === open}
              aria-label={value === null ? partName(part) : `${partName(part)}: ${valueName(part, value)}`}
              data-chosen={value !== null || undefined}
              onClick={() => setOpened(part)}
            >
              {value === null ? partName(part) : valueName(part, value)}
            </button>
          )
        })}
      </div>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: it is inside of a fieldset already
        <div className={styles['values']} role="group" aria-label={partName(open)} data-part={open}>
          {valuesOf(open, props).map((value) => (
            <button key={value} type="button" aria-pressed={date[open] === value} onClick={() => choose(open, value)}>
              {valueName(open, value)}
            </button>
          ))}
        </div>
      )}
      {props.error !== undefined && (
        <p className={styles['error']} role="alert">
          {props.error}
        </p>
      )}
    </fieldset>
  )
}

const PARTS: readonly DatePart[] = ['year', 'month', 'day']
const YEARS = 10

function valuesOf(part: DatePart, { firstYear, date }: DateGridProps): readonly number[] {
  if (part === 'year') return Array.from({ length: YEARS }, (_, at) => firstYear + at)
  return Array.from({ length: part === 'month' ? 12 : daysIn(date) }, (_, at) => at + 1)
}
