import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import type { MovementKind } from '../../../shared/supplies/movement.ts'
import { Card } from '../../components/card.tsx'
import { Segments } from '../../components/segments.tsx'
import { HistoryPage } from './history-page.tsx'
import styles from './item-history.module.css'

type HistoryView = 'all' | 'came-in' | 'went-out' | 'put-right'

/** Everything that happened to an item, latest first; or what came in, what went out, what was put right. */
export function ItemHistory({ line }: { readonly line: StockLine }) {
  const { t } = useTranslation('stock')
  const [view, setView] = useState<HistoryView>('all')
  return (
    <Card title={t('history.title')}>
      <Segments
        label={t('history.view')}
        segments={VIEWS.map((value) => ({ value, label: t(`history.${value}`) }))}
        value={view}
        onChange={setView}
      />
      <ol className={styles['history']} aria-label={t('history.title')}>
        <HistoryPage
          key={view}
          line={line}
          kinds={KINDS[view]}
          before={null}
          // Only the whole history adds up.
          onHandAfter={view === 'all' ? line.onHand : null}
        />
      </ol>
    </Card>
  )
}

const VIEWS: readonly HistoryView[] = ['all', 'came-in', 'went-out', 'put-right']

const KINDS: Readonly<Record<HistoryView, MovementKind[] | null>> = {
  all: null,
  'came-in': ['received', 'transferred-in'],
  'went-out': ['issued', 'lent', 'discarded', 'transferred-out', 'lost'],
  'put-right': ['counted', 'voided'],
}
