import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './choice-list.module.css'

export type Choice<V extends string> = { readonly value: V; readonly label: ReactNode; readonly hint?: ReactNode }

export type ChoiceListProps<V extends string> = {
  readonly label: string
  readonly choices: readonly Choice<V>[]
  readonly value: V | null
  readonly onChange: (value: V) => void
  /** How many stand beside each other where there is room. */
  readonly columns?: 1 | 2 | 3
  readonly isLabelHidden?: boolean
  readonly isDisabled?: boolean
}

/** One of a few: every choice is in sight and large enough for a thumb, so nothing has to be opened. */
export function ChoiceList<V extends string>(props: ChoiceListProps<V>) {
  const { columns = 1, isLabelHidden = false } = props
  return (
    <RadioGroup
      className={styles['group'] ?? ''}
      value={props.value}
      onChange={(value) => props.onChange(value as V)} // the values are those of `choices`
      isDisabled={props.isDisabled ?? false}
      {...(isLabelHidden && { 'aria-label': props.label })}
    >
      {!isLabelHidden && <Label className={styles['label'] ?? ''}>{props.label}</Label>}
      <div className={styles['choices']} data-columns={columns}>
        {props.choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={styles['choice'] ?? ''}>
            <span className={styles['mark']}>
              <Check aria-hidden />
            </span>
            <span>
              {choice.label}
              {choice.hint !== undefined && <small className={styles['hint']}>{choice.hint}</small>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
