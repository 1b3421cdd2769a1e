import { useTranslation } from 'react-i18next'
import { Card } from '../../components/card.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { NumberStepper } from '../../components/number-stepper.tsx'
import { Toggle } from '../../components/toggle.tsx'
import styles from '../attendant-settings/settings-form.module.css'
import type { ItemSectionProps } from './item-form.tsx'

/** How an item is given to riders: for good or as a loan, how many of it, and with or without an attendant. */
export function GivingFields({ draft, change, faultAt }: ItemSectionProps) {
  const { t } = useTranslation('stock')
  const steps = { lessLabel: t('less'), moreLabel: t('more'), min: 1 }
  return (
    <Card title={t('itemForm.giving')}>
      <ChoiceList
        label={t('item.kind')}
        choices={[
          { value: 'gift', label: t('item.gift'), hint: t('itemForm.giftHint') },
          { value: 'loan', label: t('itemForm.loan'), hint: t('itemForm.loanHint') },
        ]}
        value={draft.isLent ? 'loan' : 'gift'}
        onChange={(kind: 'gift' | 'loan') => change({ isLent: kind === 'loan' })}
        columns={2}
      />
      {draft.isLent && (
        <div className={styles['fields']}>
          <NumberStepper
            label={t('itemForm.loanDays')}
            value={draft.loanDays}
            onChange={(loanDays) => change({ loanDays })}
            max={365}
            error={faultAt('loan.days')}
            {...steps}
          />
          <NumberStepper
            label={t('itemForm.atMostOut')}
            value={draft.atMostOut}
            onChange={(atMostOut) => change({ atMostOut })}
            max={20}
            error={faultAt('loan.atMostOut')}
            {...steps}
          />
        </div>
      )}
      <ChoiceList
        label={t('item.quota')}
        choices={LIMITS.map((value) => ({ value, label: t(`itemForm.limit.${value}`) }))}
        value={draft.isLimited ? draft.quotaPer : 'none'}
        onChange={(per) => change(per === 'none' ? { isLimited: false } : { isLimited: true, quotaPer: per })}
        columns={2}
      />
      {draft.isLimited && (
        <div className={styles['fields']}>
          <NumberStepper
            label={t('itemForm.quotaQuantity')}
            value={draft.quotaQuantity}
            onChange={(quotaQuantity) => change({ quotaQuantity })}
            max={999}
            error={faultAt('quota.quantity')}
            {...steps}
          />
        </div>
      )}
      <Toggle
        label={t('itemForm.isSelfServe')}
        isOn={draft.isSelfServe}
        onChange={(isSelfServe) => change({ isSelfServe })}
        stateLabel={draft.isSelfServe ? t('yes') : t('no')}
      />
    </Card>
  )
}

const LIMITS = ['none', 'day', 'week', 'season'] as const
