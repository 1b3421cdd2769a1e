import { useTranslation } from 'react-i18next'
import { type Item, MAX_QUANTITY } from '../../../shared/supplies/item.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { DateGrid } from '../../components/date-grid/date-grid.tsx'
import { TextField } from '../../components/text-field.tsx'
import { Toggle } from '../../components/toggle.tsx'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import type { ArrivalDraft, ArrivalFaults, ArrivalFrom } from './arrival-draft.ts'
import { QuantityField } from './quantity-field.tsx'
import { useDateWords } from './use-date-words.ts'
import { useStockWords } from './use-stock-words.ts'

type ArrivalFieldsProps = {
  readonly item: Item
  readonly draft: ArrivalDraft
  readonly faults: ArrivalFaults
  readonly onChange: (part: Partial<ArrivalDraft>) => void
}

/** What is asked of stock that comes in. */
export function ArrivalFields({ item, draft, faults, onChange }: ArrivalFieldsProps) {
  const { t } = useTranslation('stock')
  const { businessDate } = useOpenOverview()
  const { unitOf } = useStockWords()
  const dateWords = useDateWords()
  return (
    <>
      <QuantityField
        label={t('receive.quantity', { unit: unitOf(item.unit, 2) })}
        quantity={draft.quantity}
        max={MAX_QUANTITY}
        steps={STEPS}
        error={faults.quantity && t('receive.quantityWrong')}
        onChange={(quantity) => onChange({ quantity })}
      />
      {!item.hasExpiry && (
        <Toggle
          label={t('receive.isDated')}
          isOn={draft.isDated}
          onChange={(isDated) => onChange({ isDated })}
          stateLabel={draft.isDated ? t('yes') : t('no')}
        />
      )}
      {draft.isDated && (
        <DateGrid
          label={t('receive.expiry')}
          date={draft.expiry}
          onChange={(expiry) => onChange({ expiry })}
          firstYear={Number(businessDate.slice(0, 4))}
          error={faults.expiry && t(`receive.${faults.expiry}`)}
          {...dateWords}
        />
      )}
      <TextField
        label={t('receive.lot')}
        hint={t('receive.lotHint')}
        value={draft.lot}
        onChange={(lot) => onChange({ lot })}
        maxLength={40}
      />
      <ChoiceList
        label={t('receive.from')}
        choices={FROM.map((value) => ({ value, label: t(`source.${value}`) }))}
        value={draft.from}
        onChange={(from) => onChange({ from })}
        columns={2}
      />
      <TextField
        label={draft.from === 'station' ? t('receive.station') : t('receive.name')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={faults.name && t(`receive.${faults.name}`)}
        maxLength={60}
      />
    </>
  )
}

const STEPS = [10, 50, 100] as const
const FROM: readonly ArrivalFrom[] = ['supplier', 'donor', 'street-office', 'station', 'found']
