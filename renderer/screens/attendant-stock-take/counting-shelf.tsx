import { ScanBarcode } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CountSheetLine } from '../../../shared/contract/groups/stock-calls.ts'
import type { ItemId } from '../../../shared/ids/ids.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { measureFoot } from '../../components/measure-foot.ts'
import { Segments } from '../../components/segments.tsx'
import { ConfirmDialog } from '../attendant-parts/confirm-dialog.tsx'
import { linesByCategory } from '../attendant-stock/lines-by-category.ts'
import { useGoodsScans } from '../attendant-stock-parts/use-goods-scans.ts'
import { CountLine } from './count-line.tsx'
import { CountPadDialog } from './count-pad-dialog.tsx'
import { CountProgress } from './count-progress.tsx'
import styles from './stock-take.module.css'
import {
  NOTHING_COUNTED,
  nextToCount,
  progressOf,
  type SheetRow,
  type StockTake,
  withCount,
  withOneMore,
} from './stock-take.ts'
import type { StockTakeStep } from './stock-take-provider.tsx'

type CountingShelfProps = {
  readonly rows: readonly SheetRow[]
  readonly take: StockTake
  readonly sheet: readonly CountSheetLine[]
  readonly onStep: (step: StockTakeStep) => void
  readonly onReview: () => void
}

/** The count sheet: a number for each batch, typed on a pad, stepped, agreed to, or added to by scanning. */
export function CountingShelf({ rows, take, sheet, onStep, onReview }: CountingShelfProps) {
  const { t } = useTranslation('stock')
  const [view, setView] = useState<'all' | 'open'>('all')
  const [padFor, setPadFor] = useState<SheetRow | null>(null)
  const [isStartingOver, setIsStartingOver] = useState(false)
  const [found, setFound] = useState<ItemId | null>(null)
  const [remark, setRemark] = useState<'severalBatches' | 'notOnSheet' | null>(null)
  const { counted, total } = progressOf(take, rows)
  useGoodsScans((goods) => {
    const ofItem = goods.kind === 'unknown-barcode' ? [] : rows.filter(({ item }) => item.itemId === goods.itemId)
    const [row] = ofItem
    setRemark(row === undefined ? 'notOnSheet' : ofItem.length > 1 ? 'severalBatches' : null)
    if (row === undefined) return
    setView('all')
    setFound(row.item.itemId)
    if (ofItem.length === 1) onStep((before) => withOneMore(before, row))
  })
  const isOpen = ({ batch }: SheetRow) => !take.has(batch.batchId)
  const next = ({ batch }: SheetRow) => nextToCount(take, rows, batch.batchId)
  const lines = sheet.filter(({ item }) => view === 'all' || rows.some((row) => row.item === item && isOpen(row)))
  return (
    <>
      <CountProgress counted={counted} total={total} />
      <div className={styles['tools']}>
        <Segments
          label={t('stockTake.view')}
          segments={[
            { value: 'all', label: t('stockTake.all') },
            { value: 'open', label: t('stockTake.open', { n: total - counted }) },
          ]}
          value={view}
          onChange={setView}
        />
        <p className={styles['scan']}>
          <ScanBarcode aria-hidden />
          {t('stockTake.scanHint')}
        </p>
      </div>
      {remark && <Banner tone="care">{t(`stockTake.${remark}`)}</Banner>}
      {linesByCategory(lines, ({ item }) => item.category).map((group) => (
        <Card key={group.category} title={t(`category.${group.category}`)}>
          <ul className={styles['lines']}>
            {group.lines.map((line) => (
              <CountLine
                key={line.item.itemId}
                line={line}
                take={take}
                isFound={line.item.itemId === found}
                onCount={(row, pieces) => onStep((before) => withCount(before, row, pieces))}
                onPad={setPadFor}
              />
            ))}
          </ul>
        </Card>
      ))}
      <div ref={measureFoot} className={styles['bar']}>
        <Button kind="secondary" isDisabled={take.size === 0} onPress={() => setIsStartingOver(true)}>
          {t('stockTake.startOver')}
        </Button>
        <Button isDisabled={take.size === 0} onPress={onReview}>
          {t('stockTake.toReview')}
        </Button>
      </div>
      {isStartingOver && (
        <ConfirmDialog
          title={t('stockTake.startOverTitle')}
          text={t('stockTake.startOverText', { n: take.size })}
          confirm={t('stockTake.startOver')}
          isBusy={false}
          refusal={null}
          onClose={() => setIsStartingOver(false)}
          onConfirm={() => {
            onStep(() => NOTHING_COUNTED)
            setIsStartingOver(false)
          }}
        />
      )}
      {padFor && (
        <CountPadDialog
          key={padFor.batch.batchId}
          row={padFor}
          counted={take.get(padFor.batch.batchId)?.counted ?? null}
          hasNext={next(padFor) !== null}
          onClose={() => setPadFor(null)}
          onCounted={(pieces, goOn) => {
            onStep((before) => withCount(before, padFor, pieces))
            setPadFor(goOn ? next(padFor) : null)
          }}
        />
      )}
    </>
  )
}
