import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../shared/supplies/item.ts'
import { Card } from '../../components/card.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { NumberStepper } from '../../components/number-stepper.tsx'
import { Select } from '../../components/select.tsx'
import { ItemLabel } from '../attendant-stock-parts/item-label.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import styles from './catalogue.module.css'
import { type KitDraft, MOST_PARTS, withoutPart, withPart, withQuantity } from './kit-draft.ts'
import type { KitStep } from './kit-form.tsx'

type KitPartsProps = {
  readonly draft: KitDraft
  readonly items: readonly Item[]
  readonly onStep: (step: KitStep) => void
  readonly faultAt: (path: string) => string | undefined
}

/** What is in a kit and how many of each; another item is added by choosing it. */
export function KitParts({ draft, items, onStep, faultAt }: KitPartsProps) {
  const { t } = useTranslation('stock')
  const { nameOf } = useStockWords()
  const isIn = (item: Item) => draft.parts.some((part) => part.itemId === item.itemId)
  const addable = items.filter((item) => !item.isRetired && !isIn(item))
  const fault = faultAt('parts')
  return (
    <Card title={t('kitForm.parts')}>
      <ul className={styles['list']} aria-label={t('kitForm.parts')}>
        {draft.parts.map(({ itemId, quantity }, at) => {
          const item = items.find((each) => each.itemId === itemId)
          if (!item) return null
          return (
            <li key={itemId}>
              <ItemLabel item={item} />
              <div className={styles['controls']}>
                <NumberStepper
                  label={t('kitForm.quantity', { name: nameOf(item) })}
                  isLabelHidden
                  value={quantity}
                  onChange={(pieces) => onStep((kit) => withQuantity(kit, itemId, pieces))}
                  min={1}
                  max={99}
                  error={faultAt(`parts.${at}.quantity`)}
                  lessLabel={t('less')}
                  moreLabel={t('more')}
                />
                <IconButton
                  icon={<Trash2 aria-hidden />}
                  label={t('kitForm.remove', { name: nameOf(item) })}
                  onPress={() => onStep((kit) => withoutPart(kit, itemId))}
                />
              </div>
            </li>
          )
        })}
      </ul>
      {fault !== undefined && (
        <p className={styles['error']} role="alert">
          {fault}
        </p>
      )}
      {draft.parts.length < MOST_PARTS && (
        <Select
          label={t('kitForm.addPart')}
          placeholder={t('kitForm.choose')}
          choices={addable.map((item) => ({ value: item.itemId, label: nameOf(item) }))}
          value={null}
          onChange={(itemId) => onStep((kit) => withPart(kit, itemId))}
        />
      )}
    </Card>
  )
}
