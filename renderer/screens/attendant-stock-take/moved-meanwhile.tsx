import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { BatchLabel } from '../attendant-stock-parts/batch-label.tsx'
import { ItemLabel } from '../attendant-stock-parts/item-label.tsx'
import { CountPadDialog } from './count-pad-dialog.tsx'
import styles from './stock-take.module.css'
import { type BatchCount, type SheetRow, withCount, withoutCount } from './stock-take.ts'
import type { StockTakeStep } from './stock-take-provider.tsx'

type MovedMeanwhileProps = {
  readonly moved: readonly (SheetRow & BatchCount)[]
  readonly onStep: (step: StockTakeStep) => void
}

/** What was issued or received after it had been counted: counted again, confirmed, or left out this time. */
export function MovedMeanwhile({ moved, onStep }: MovedMeanwhileProps) {
  const { t } = useTranslation('stock')
  const { number } = useFormats()
  const [recounting, setRecounting] = useState<(SheetRow & BatchCount) | null>(null)
  return (
    <Card title={t('stockTake.movedTitle', { n: moved.length })}>
      <Banner tone="care">{t('stockTake.movedText')}</Banner>
      <ul className={styles['lines']} aria-label={t('stockTake.movedTitle', { n: moved.length })}>
        {moved.map((row) => {
          const { item, batch, expected, counted } = row
          return (
            <li key={batch.batchId} className={styles['difference']}>
              <ItemLabel item={item}>
                <BatchLabel batch={batch} />
              </ItemLabel>
              <p className={styles['sum']}>
                {t('stockTake.countedWas', { n: number(counted) })}
                <span className={styles['small']}>
                  {t('stockTake.expectedThenNow', { before: number(expected), now: number(batch.onHand) })}
                </span>
              </p>
              <div className={styles['choices']}>
                <Button onPress={() => setRecounting(row)}>{t('stockTake.recount')}</Button>
                <Button kind="secondary" onPress={() => onStep((take) => withCount(take, { item, batch }, counted))}>
                  {t('stockTake.stillSo', { n: number(counted) })}
                </Button>
                <Button kind="secondary" onPress={() => onStep((take) => withoutCount(take, batch.batchId))}>
                  {t('stockTake.leaveOut')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {recounting && (
        <CountPadDialog
          row={recounting}
          counted={recounting.counted}
          hasNext={false}
          onClose={() => setRecounting(null)}
          onCounted={(counted) => {
            onStep((take) => withCount(take, { item: recounting.item, batch: recounting.batch }, counted))
            setRecounting(null)
          }}
        />
      )}
    </Card>
  )
}
