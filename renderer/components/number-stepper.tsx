import { Minus, Plus } from 'lucide-react'
import { Button, FieldError, Group, Input, Label, NumberField, Text } from 'react-aria-components'
import styles from './number-stepper.module.css'

export type NumberStepperProps = {
  readonly label: string
  /** For a place that shows already what is counted. */
  readonly isLabelHidden?: boolean
  readonly hint?: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly min: number
  readonly max: number
  readonly step?: number
  readonly error?: string | undefined
  /** What the two buttons are called before the label, for whoever cannot see them. */
  readonly lessLabel: string
  readonly moreLabel: string
}

/** A whole number between two bounds, typed or stepped with a thumb. */
export function NumberStepper(props: NumberStepperProps) {
  const { isLabelHidden = false } = props
  return (
    <NumberField
      className={styles['field'] ?? ''}
      value={props.value}
      onChange={props.onChange}
      minValue={props.min}
      maxValue={props.max}
      step={props.step ?? 1}
      formatOptions={FORMAT}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      {...(isLabelHidden && { 'aria-label': props.label })}
    >
      {!isLabelHidden && <Label className={styles['label'] ?? ''}>{props.label}</Label>}
      <Group className={styles['group'] ?? ''}>
        <Button slot="decrement" aria-label={props.lessLabel}>
          <Minus aria-hidden />
        </Button>
        <Input className={styles['input'] ?? ''} />
        <Button slot="increment" aria-label={props.moreLabel}>
          <Plus aria-hidden />
        </Button>
      </Group>
      {props.hint !== undefined && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {props.hint}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{props.error}</FieldError>
    </NumberField>
  )
}

const FORMAT = { useGrouping: false, maximumFractionDigits: 0, numberingSystem: 'latn' } as const
