import { X } from 'lucide-react'
import { type HTMLAttributes, type ReactNode, useRef } from 'react'
import { TextField as AriaTextField, FieldError, Input, Label, Text } from 'react-aria-components'
import styles from './text-field.module.css'

export type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  /** What is wrong with the value, in words; absent while nothing is. */
  readonly error?: string | undefined
  readonly maxLength?: number
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  readonly type?: 'text' | 'password' | 'search'
  readonly autoFocus?: boolean
  readonly isDisabled?: boolean
  readonly placeholder?: string
  /** What the button is called that empties the field; without it there is none. */
  readonly clearLabel?: string
  /** For a form that a browser may fill in; at a kiosk nothing is remembered. */
  readonly autoComplete?: 'username' | 'current-password' | 'new-password'
}

/** One line of text with its label, a hint and, if need be, what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { error, hint } = props
  const input = useRef<HTMLInputElement>(null)
  const canClear = props.clearLabel !== undefined && props.value !== ''
  return (
    <AriaTextField
      className={styles['field'] ?? ''}
      value={props.value}
      onChange={props.onChange}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      autoComplete={props.autoComplete ?? 'off'}
      type={props.type ?? 'text'}
      {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
      {...(props.inputMode !== undefined && { inputMode: props.inputMode })}
      {...(props.autoFocus !== undefined && { autoFocus: props.autoFocus })}
    >
      <Label className={styles['label'] ?? ''}>{props.label}</Label>
      <div className={styles['box']}>
        <Input
          ref={input}
          className={styles['input'] ?? ''}
          dir="auto"
          spellCheck={false}
          {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
        />
        {canClear && (
          <button
            type="button"
            className={styles['clear']}
            aria-label={props.clearLabel}
            // What is typed into keeps the focus, and the keyboard stays.
            onMouseDown={(event) => event.preventDefault()}
            onClick={({ currentTarget }) => {
              // By key the button has the focus, and is gone as soon as there is nothing to empty.
              if (currentTarget === document.activeElement) input.current?.focus()
              props.onChange('')
            }}
          >
            <X aria-hidden />
          </button>
        )}
      </div>
      {hint !== undefined && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}
