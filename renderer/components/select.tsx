import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Select as AriaSelect,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import styles from './select.module.css'

export type SelectProps<V extends string> = {
  readonly label: string
  readonly choices: readonly { readonly value: V; readonly label: string }[]
  readonly value: V | null
  readonly onChange: (value: V) => void
  readonly isDisabled?: boolean
  /** Shown while nothing is chosen. */
  readonly placeholder?: string
  /** What is wrong with the choice, in words; absent while nothing is. */
  readonly error?: string | undefined
  /** What stands around the list once it is open, such as a search; the list alone otherwise. */
  readonly around?: (list: ReactNode) => ReactNode
  /** What the list says while a search leaves nothing of it. */
  readonly nothingFound?: string
}

/** One of many, opened by a touch. For up to six choices `ChoiceList` is kinder. */
export function Select<V extends string>(props: SelectProps<V>) {
  const list = (
    <ListBox
      className={styles['list'] ?? ''}
      items={props.choices.map((choice) => ({ id: choice.value, ...choice }))}
      {...(props.nothingFound !== undefined && { renderEmptyState: () => props.nothingFound })}
    >
      {(choice) => (
        <ListBoxItem className={styles['item'] ?? ''} textValue={choice.label}>
          {choice.label}
        </ListBoxItem>
      )}
    </ListBox>
  )
  return (
    <AriaSelect
      className={styles['select'] ?? ''}
      value={props.value}
      onChange={(value) => value !== null && props.onChange(value as V)} // the values are those of `choices`
      isDisabled={props.isDisabled ?? false}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
    >
      <Label className={styles['label'] ?? ''}>{props.label}</Label>
      <Button className={styles['button'] ?? ''}>
        <SelectValue />
        <ChevronDown aria-hidden />
      </Button>
      <FieldError className={styles['error'] ?? ''}>{props.error}</FieldError>
      <Popover className={styles['popover'] ?? ''}>{props.around ? props.around(list) : list}</Popover>
    </AriaSelect>
  )
}
