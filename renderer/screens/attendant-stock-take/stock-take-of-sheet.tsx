import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CountSheetLine } from '../../../shared/contract/groups/stock-calls.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { SheetButtons } from '../attendant-stock-parts/sheet-buttons.tsx'
import { CountedStock } from './counted-stock.tsx'
import { CountingShelf } from './counting-shelf.tsx'
import { ReviewingCount } from './reviewing-count.tsx'
import { NOTHING_COUNTED, rowsOf } from './stock-take.ts'
import { type StockTakeScope, type StockTakeStep, useStockTakes } from './stock-take-provider.tsx'

type StockTakeOfSheetProps = {
  readonly scope: StockTakeScope
  readonly sheet: readonly CountSheetLine[]
  readonly onMoved: () => void
}

/** One stock-take from the first count to its being saved. Nothing is saved before every difference was seen. */
export function StockTakeOfSheet({ scope, sheet, onMoved }: StockTakeOfSheetProps) {
  const { t } = useTranslation('stock')
  const { open } = useAttendantSession()
  const { takes, change } = useStockTakes()
  const [step, setStep] = useState<'counting' | 'reviewing'>('counting')
  const [saved, setSaved] = useState<{ readonly batches: number; readonly differences: number } | null>(null)
  const take = takes.get(scope) ?? NOTHING_COUNTED
  const onStep = (step: StockTakeStep) => change(scope, step)
  const rows = rowsOf(sheet, take)
  const leave = () => open(scope === 'shelf' ? { name: 'stock' } : { name: 'item', itemId: scope })
  if (saved) return <CountedStock saved={saved} onLeave={leave} />
  return (
    <>
      <PageHeading
        title={step === 'counting' ? t('stockTake.title') : t('stockTake.review')}
        onBack={step === 'counting' ? leave : () => setStep('counting')}
      >
        {step === 'counting' && scope === 'shelf' && <SheetButtons what="count-sheet" />}
      </PageHeading>
      {step === 'counting' ? (
        <CountingShelf
          rows={rows}
          take={take}
          sheet={sheet}
          onStep={onStep}
          onReview={() => {
            setStep('reviewing')
            window.scrollTo(0, 0)
          }}
        />
      ) : (
        <ReviewingCount
          rows={rows}
          take={take}
          onStep={onStep}
          onMoved={onMoved}
          onSaved={(differences) => {
            setSaved({ batches: take.size, differences })
            onStep(() => NOTHING_COUNTED)
          }}
        />
      )}
    </>
  )
}
