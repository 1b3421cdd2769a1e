import { useId } from 'react'
import styles from './date-field.module.css'

type DateFieldProps = {
  readonly label: string
  readonly type: 'date' | 'month'
  readonly value: string
  readonly max?: string
  readonly onChange: (value: string) => void
}

/** A date or a month, by the browser's own calendar. */
export function DateField({ label, type, value, max, onChange }: DateFieldProps) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type={type} value={value} max={max} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}
