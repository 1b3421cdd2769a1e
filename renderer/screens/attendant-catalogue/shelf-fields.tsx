import { useTranslation } from 'react-i18next'
import { CATEGORIES, itemSeasonSchema, MAX_QUANTITY, unitSchema } from '../../../shared/supplies/item.ts'
import { Card } from '../../components/card.tsx'
import { NumberStepper } from '../../components/number-stepper.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { Toggle } from '../../components/toggle.tsx'
import styles from '../attendant-settings/settings-form.module.css'
import type { ItemSectionProps } from './item-form.tsx'

/** Where an item stands, what it is counted in, and how little of it there may be. */
export function ShelfFields({ draft, change, faultAt }: ItemSectionProps) {
  const { t } = useTranslation('stock')
  return (
    <Card title={t('itemForm.shelf')}>
      <div className={styles['fields']}>
        <Select
          label={t('item.category')}
          choices={CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
          value={draft.category}
          onChange={(category) => change({ category })}
        />
        <Select
          label={t('itemForm.unit')}
          choices={unitSchema.options.map((value) => ({ value, label: t(`unit.one.${value}`) }))}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
        />
        <Select
          label={t('itemForm.season')}
          choices={itemSeasonSchema.options.map((value) => ({ value, label: t(`season.${value}`) }))}
          value={draft.season}
          onChange={(season) => change({ season })}
        />
        <NumberStepper
          label={t('stock.minimum')}
          hint={t('itemForm.minimumHint')}
          value={draft.minimum}
          onChange={(minimum) => change({ minimum })}
          min={0}
          max={MAX_QUANTITY}
          error={faultAt('minimum')}
          lessLabel={t('less')}
          moreLabel={t('more')}
        />
        <TextField
          label={t('item.barcode')}
          hint={t('itemForm.barcodeHint')}
          value={draft.barcode}
          onChange={(barcode) => change({ barcode })}
          error={faultAt('barcode')}
          inputMode="numeric"
          maxLength={20}
        />
        <div className={styles['switch']}>
          <Toggle
            label={t('itemForm.hasExpiry')}
            isOn={draft.hasExpiry}
            onChange={(hasExpiry) => change({ hasExpiry })}
            stateLabel={draft.hasExpiry ? t('yes') : t('no')}
          />
        </div>
      </div>
    </Card>
  )
}
