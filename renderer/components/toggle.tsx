import { Switch } from 'react-aria-components'
import styles from './toggle.module.css'

export type ToggleProps = {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  /** "On" or "Off": the position alone does not say it to everyone. */
  readonly stateLabel: string
}

/** Something that is on or off, said by position, words and colour together. */
export function Toggle({ label, isOn, onChange, stateLabel }: ToggleProps) {
  return (
    <Switch className={styles['toggle'] ?? ''} isSelected={isOn} onChange={onChange}>
      <span className={styles['track']}>
        <span className={styles['thumb']} />
      </span>
      <span className={styles['state']} aria-hidden="true">
        {stateLabel}
      </span>
      <span className={styles['label']}>{label}</span>
    </Switch>
  )
}
