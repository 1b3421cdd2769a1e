import { DigitPad } from './digit-pad.tsx'
import styles from './pin-pad.module.css'
import { useDigitKeys } from './use-digit-keys.ts'

export type PinPadProps = {
  /** What is asked for: "PIN of 王芳", "PIN once more". */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEnter?: () => void
  readonly maxLength?: number
  readonly minLength?: number
  readonly error?: string | undefined
  readonly isDisabled?: boolean
}

/** A PIN: dots for what was typed, and a pad of digits. A real keyboard's digits work as well. */
export function PinPad(props: PinPadProps) {
  const { value, onChange, maxLength = 8, minLength = 6, isDisabled = false } = props
  const onDigit = (digit: string) => value.length < maxLength && onChange(value + digit)
  const onDelete = () => onChange(value.slice(0, -1))
  useDigitKeys({ onDigit, onDelete, ...(props.onEnter && { onEnter: props.onEnter }) }, !isDisabled)
  return (
    <div className={styles['pin']}>
      <p className={styles['label']}>{props.label}</p>
      <output className={styles['dots']} aria-label={`${props.label}: ${value.length}`} dir="ltr">
        {SLOTS.slice(0, Math.max(minLength, value.length)).map((slot) => (
          <i key={slot} data-filled={slot < value.length || undefined} />
        ))}
      </output>
      <p className={styles['error']} role="alert">
        {props.error}
      </p>
      <DigitPad
        label={props.label}
        isDisabled={isDisabled}
        onDigit={onDigit}
        onDelete={onDelete}
        onClear={() => onChange('')}
      />
    </div>
  )
}

const SLOTS = Array.from({ length: 16 }, (_, slot) => slot)
