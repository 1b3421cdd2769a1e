import { useTranslation } from 'react-i18next'
import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import type { BatchId } from '../../../shared/ids/ids.ts'
import type { Batch } from '../../../shared/supplies/movement.ts'
import { type Column, Table } from '../../components/table.tsx'
import { BatchLabel } from '../attendant-stock-parts/batch-label.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'

type ItemBatchesProps = {
  readonly line: StockLine
  readonly batches: readonly Batch[]
  readonly expiringSoon: ReadonlySet<BatchId>
}

/** The batches of an item that hold something, in the order in which they are given out. */
export function ItemBatches({ line, batches, expiringSoon }: ItemBatchesProps) {
  const { t } = useTranslation('stock')
  const { piecesOf } = useStockWords()
  const columns: readonly Column<Batch>[] = [
    {
      key: 'batch',
      title: t('item.batch'),
      cell: (batch) => <BatchLabel batch={batch} expiresSoon={expiringSoon.has(batch.batchId)} />,
    },
    { key: 'onHand', title: t('stock.onHand'), cell: (batch) => piecesOf(batch.onHand, line.unit), isNumber: true },
  ]
  if (batches.length === 0) return <p>{t('item.noBatches')}</p>
  return <Table caption={t('item.batches')} columns={columns} rows={batches} rowKey={(batch) => batch.batchId} />
}
