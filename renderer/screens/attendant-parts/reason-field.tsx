import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../components/choice-list.tsx'
import { TextField } from '../../components/text-field.tsx'
import styles from './page.module.css'

type ReasonFieldProps = {
  /** The usual reasons, one touch each. */
  readonly choices: readonly string[]
  readonly value: string
  readonly onChange: (reason: string) => void
  readonly error?: string | undefined
}

/** Why something is done: one of the usual reasons, or the attendant's own words. */
export function ReasonField({ choices, value, onChange, error }: ReasonFieldProps) {
  const { t } = useTranslation('attendant')
  const isUsual = choices.includes(value)
  return (
    <div className={styles['form']}>
      <ChoiceList
        label={t('reasonField.label')}
        choices={choices.map((choice) => ({ value: choice, label: choice }))}
        value={isUsual ? value : null}
        onChange={onChange}
      />
      <TextField
        label={t('reasonField.other')}
        hint={t('reasonField.otherHint')}
        value={isUsual ? '' : value}
        onChange={onChange}
        maxLength={MOST_CHARACTERS}
        error={error}
      />
    </div>
  )
}

const MOST_CHARACTERS = 120
