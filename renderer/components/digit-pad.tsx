import { Delete } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './digit-pad.module.css'

export type DigitPadProps = {
  /** What the pad is for: its name in the accessibility tree. */
  readonly label: string
  readonly onDigit: (digit: string) => void
  readonly onDelete: () => void
  readonly onClear: () => void
  readonly size?: 'rider' | 'attendant'
  readonly isDisabled?: boolean
}

/** Twelve keys: digits, clear and delete. The same order left to right in every language, as on a telephone. */
export function DigitPad({ label, onDigit, onDelete, onClear, size = 'attendant', isDisabled }: DigitPadProps) {
  const { t } = useTranslation('common')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend that repeats the heading
    <div className={styles['pad']} role="group" aria-label={label} data-size={size} dir="ltr">
      {DIGITS.map((digit) => (
        <button key={digit} type="button" disabled={isDisabled} onClick={() => onDigit(digit)}>
          {digit}
        </button>
      ))}
      <button type="button" data-quiet disabled={isDisabled} onClick={onClear}>
        {t('actions.clear')}
      </button>
      <button type="button" disabled={isDisabled} onClick={() => onDigit('0')}>
        0
      </button>
      <button type="button" data-quiet disabled={isDisabled} aria-label={t('actions.delete')} onClick={onDelete}>
        <Delete aria-hidden />
      </button>
    </div>
  )
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
