import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { NumberStepper } from '../../components/number-stepper.tsx'
import styles from './stock-parts.module.css'

type QuantityFieldProps = {
  readonly label: string
  readonly quantity: number
  readonly max: number
  /** Usual amounts, one touch each. */
  readonly steps?: readonly number[]
  readonly hint?: string
  readonly error?: string | undefined
  readonly onChange: (quantity: number) => void
}

/** How many: stepped, typed, or added to by the dozen. */
export function QuantityField({ label, quantity, max, steps = [], hint, error, onChange }: QuantityFieldProps) {
  const { t } = useTranslation('stock')
  const from = Number.isNaN(quantity) ? 0 : quantity
  return (
    <div className={styles['quick']}>
      <NumberStepper
        label={label}
        value={quantity}
        onChange={onChange}
        min={1}
        max={max}
        {...(hint !== undefined && { hint })}
        error={error}
        lessLabel={t('less')}
        moreLabel={t('more')}
      />
      {steps.map((step) => (
        <Button
          key={step}
          kind="secondary"
          label={t('addMore', { n: step })}
          onPress={() => onChange(Math.min(max, from + step))}
        >
          <bdi dir="ltr">+{step}</bdi>
        </Button>
      ))}
    </div>
  )
}
