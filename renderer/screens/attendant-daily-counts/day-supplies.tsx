import { useTranslation } from 'react-i18next'
import type { DailyCount } from '../../../shared/daily-counts/daily-count.ts'
import type { Item } from '../../../shared/supplies/item.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import { Card } from '../../components/card.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import { Facts } from '../attendant-parts/facts.tsx'
import { StockMarks } from '../attendant-stock-parts/stock-marks.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import { type ItemMeasure, type ItemOfDay, suppliesOfDay } from './supplies-of-day.ts'

type DaySuppliesProps = { readonly businessDate: BusinessDate; readonly counts: readonly DailyCount[] }

/** What was given, came back and came in on a date, item by item, and what there was at its end. */
export function DaySupplies({ businessDate, counts }: DaySuppliesProps) {
  const { t } = useTranslation('stock')
  const { businessDay, number } = useFormats()
  const catalogue = useStationQuery((station) => station.catalogue.list(), ['supplies'])
  const supplies = suppliesOfDay(counts, businessDate)
  return (
    <Card title={t('counts.title', { date: businessDay(businessDate) })}>
      <Facts
        facts={[
          { name: t('counts.issues'), value: number(supplies.issues) },
          { name: t('counts.ridersServed'), value: number(supplies.ridersServed) },
          { name: t('counts.items-issued'), value: number(supplies.itemsIssued) },
          { name: t('counts.items-received'), value: number(supplies.itemsReceived) },
          { name: t('counts.items-below-minimum'), value: number(supplies.itemsBelowMinimum) },
        ]}
      />
      {supplies.items.length === 0 ? (
        <p>{t('counts.none')}</p>
      ) : (
        <AnswerView answer={catalogue}>
          {({ items }) => <ItemsOfDay rows={supplies.items} items={items} caption={t('counts.byItem')} />}
        </AnswerView>
      )}
    </Card>
  )
}

type ItemsOfDayProps = {
  readonly rows: readonly ItemOfDay[]
  readonly items: readonly Item[]
  readonly caption: string
}

function ItemsOfDay({ rows, items, caption }: ItemsOfDayProps) {
  const { t } = useTranslation('stock')
  const { number } = useFormats()
  const { nameOf } = useStockWords()
  const columns: readonly Column<ItemOfDay>[] = [
    {
      key: 'item',
      title: t('stock.item'),
      cell: (row) => {
        const item = items.find(({ itemId }) => itemId === row.itemId)
        return (
          <>
            {/* An item that this version does not know keeps its id: a number is never hidden. */}
            <bdi>{item ? nameOf(item) : row.itemId}</bdi>
            <StockMarks marks={row['items-below-minimum'] > 0 ? ['below-minimum'] : []} />
          </>
        )
      },
    },
    ...COLUMNS.map(({ key, measures }) => ({
      key,
      title: t(`counts.${key}`),
      cell: (row: ItemOfDay) => number(measures.reduce((sum, measure) => sum + row[measure], 0)),
      isNumber: true,
    })),
  ]
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ itemId }) => itemId} />
}

type ColumnKey =
  | 'items-issued'
  | 'items-returned'
  | 'items-received'
  | 'items-discarded'
  | 'items-on-hand'
  | 'items-on-loan'

const COLUMNS: readonly { readonly key: ColumnKey; readonly measures: readonly ItemMeasure[] }[] = [
  { key: 'items-issued', measures: ['items-issued'] },
  { key: 'items-returned', measures: ['items-returned'] },
  { key: 'items-received', measures: ['items-received', 'items-transferred-in'] },
  { key: 'items-discarded', measures: ['items-discarded'] },
  { key: 'items-on-hand', measures: ['items-on-hand'] },
  { key: 'items-on-loan', measures: ['items-on-loan'] },
]
