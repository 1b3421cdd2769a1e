import type { ReactNode } from 'react'
import { TextArea as AriaTextArea, TextField as AriaTextField, FieldError, Label, Text } from 'react-aria-components'
import styles from './text-field.module.css'

export type TextAreaProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  /** What is wrong with the value, in words; absent while nothing is. */
  readonly error?: string | undefined
  readonly maxLength: number
  readonly rows?: number
}

/** A few lines of text with their label, a hint and, if need be, what is wrong with them. */
export function TextArea(props: TextAreaProps) {
  const { error, hint } = props
  return (
    <AriaTextField
      className={styles['field'] ?? ''}
      value={props.value}
      onChange={props.onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      maxLength={props.maxLength}
    >
      <Label className={styles['label'] ?? ''}>{props.label}</Label>
      <AriaTextArea className={styles['input'] ?? ''} rows={props.rows ?? 4} dir="auto" spellCheck={false} />
      {hint !== undefined && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}
