import { ScanBarcode } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Segments } from '../../components/segments.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { needsByItem } from '../attendant-stock-parts/stock-needs.ts'
import styles from './stock-screen.module.css'
import { StockTable } from './stock-table.tsx'

type ShelfProps = { readonly lines: readonly StockLine[]; readonly onReceive: (line: StockLine) => void }

/** All items, or those that need an attendant. */
export function Shelf({ lines, onReceive }: ShelfProps) {
  const { t } = useTranslation('stock')
  const { number } = useFormats()
  const [view, setView] = useState<'all' | 'needs'>('all')
  const alerts = useStationQuery((station) => station.stock.alerts(), ['supplies', 'station'])
  const needs = needsByItem(alerts.value ?? [])
  const needy = lines.filter((line) => needs.has(line.itemId))
  const shown = view === 'all' ? lines : needy
  return (
    <Card>
      <div className={styles['head']}>
        <Segments
          label={t('stock.view')}
          segments={[
            { value: 'all', label: t('stock.all', { n: number(lines.length) }) },
            { value: 'needs', label: t('stock.needs', { n: number(needy.length) }) },
          ]}
          value={view}
          onChange={setView}
        />
        <p className={styles['scan']}>
          <ScanBarcode aria-hidden />
          {t('stock.scanHint')}
        </p>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={<ScanBarcode aria-hidden />} title={view === 'all' ? t('stock.none') : t('stock.noNeeds')} />
      ) : (
        <StockTable lines={shown} needs={needs} onReceive={onReceive} />
      )}
    </Card>
  )
}
