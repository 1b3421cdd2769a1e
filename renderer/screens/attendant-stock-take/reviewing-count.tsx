import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CountedBatch } from '../../../shared/contract/groups/stock-calls.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { measureFoot } from '../../components/measure-foot.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import { CountDifferences } from './count-differences.tsx'
import { MovedMeanwhile } from './moved-meanwhile.tsx'
import styles from './stock-take.module.css'
import { countsToSave, differencesOf, movedSince, progressOf, type SheetRow, type StockTake } from './stock-take.ts'
import type { StockTakeStep } from './stock-take-provider.tsx'

type ReviewingCountProps = {
  readonly rows: readonly SheetRow[]
  readonly take: StockTake
  readonly onStep: (step: StockTakeStep) => void
  /** The station says that stock has moved: the sheet should be asked for again. */
  readonly onMoved: () => void
  readonly onSaved: (differences: number) => void
}

/** Every difference before anything is saved, each with its reason, and what has moved since it was counted. */
export function ReviewingCount({ rows, take, onStep, onMoved, onSaved }: ReviewingCountProps) {
  const { t } = useTranslation('stock')
  const [isAsked, setIsAsked] = useState(false)
  const [problem, setProblem] = useState<'stock-moved' | 'unknown-batch' | null>(null)
  const saving = useStationCommand((station, batches: CountedBatch[]) => station.stock.saveCount({ batches }))
  const { counted, total } = progressOf(take, rows)
  const moved = movedSince(take, rows)
  const isMoved = (batchId: string) => moved.some(({ batch }) => batch.batchId === batchId)
  const differences = differencesOf(take).filter(({ row }) => !isMoved(row.batch.batchId))
  const save = async () => {
    setIsAsked(true)
    const batches = countsToSave(take)
    if (!batches || batches.length === 0 || moved.length > 0) return
    const answer = await saving.run(batches)
    if (answer?.outcome === 'counted') onSaved(answer.differences)
    else if (answer) {
      setProblem(answer.outcome)
      onMoved()
    }
  }
  return (
    <>
      {moved.length > 0 && <MovedMeanwhile moved={moved} onStep={onStep} />}
      <Card title={t('stockTake.differences', { n: differences.length })}>
        {differences.length === 0 ? (
          <p>{t('stockTake.noDifferences')}</p>
        ) : (
          <CountDifferences differences={differences} isAsked={isAsked} onStep={onStep} />
        )}
        <p className={styles['small']}>{t('stockTake.leftOut', { n: counted, open: total - counted })}</p>
      </Card>
      <div ref={measureFoot} className={styles['bar']}>
        {problem && moved.length === 0 && <Banner tone="care">{t(`stockTake.${problem}`)}</Banner>}
        {isAsked && moved.length > 0 && <Banner tone="alarm">{t('stockTake.recountFirst')}</Banner>}
        {isAsked && countsToSave(take) === null && moved.length === 0 && (
          <Banner tone="alarm">{t('stockTake.reasonsMissing')}</Banner>
        )}
        <CallFault code={saving.refusal} />
        <Button isBusy={saving.isRunning} isDisabled={take.size === 0} onPress={save}>
          {t('stockTake.save', { n: take.size })}
        </Button>
      </div>
    </>
  )
}
