import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import type { Batch } from '../../../shared/supplies/movement.ts'
import type { TaggedPiece } from '../../../shared/supplies/tagged-piece.ts'
import { Banner, type BannerTone } from '../../components/banner.tsx'
import { Card } from '../../components/card.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { ItemLabel } from '../attendant-stock-parts/item-label.tsx'
import { type StockMark, StockMarks } from '../attendant-stock-parts/stock-marks.tsx'
import { batchesExpiringSoon, needsByItem } from '../attendant-stock-parts/stock-needs.ts'
import { CatalogueActions } from './catalogue-actions.tsx'
import { ItemActions } from './item-actions.tsx'
import { ItemBatches } from './item-batches.tsx'
import { DecidedFacts, StockFacts } from './item-facts.tsx'
import { ItemHistory } from './item-history.tsx'
import { TaggedPieces } from './tagged-pieces.tsx'

export type ShownStock = {
  readonly line: StockLine
  readonly batches: readonly Batch[]
  readonly pieces: readonly TaggedPiece[]
}

export type Remark = { readonly tone: BannerTone; readonly text: string }

/** How an item stands, what can be done about it, its batches, and everything that ever happened to it. */
export function ItemPage({ stock }: { readonly stock: ShownStock }) {
  const { t } = useTranslation('stock')
  const { attendant, open } = useAttendantSession()
  const [remark, setRemark] = useState<Remark | null>(null)
  const alerts = useStationQuery((station) => station.stock.alerts(), ['supplies', 'station'])
  const { line, batches, pieces } = stock
  const isLead = attendant.role === 'lead'
  const say = (what: Remark) => {
    setRemark(what)
    // It is said at the top of the page, wherever it was done.
    window.scrollTo(0, 0)
  }
  const marks: readonly StockMark[] = line.isRetired
    ? ['retired']
    : (needsByItem(alerts.value ?? []).get(line.itemId) ?? [])
  return (
    <>
      <PageHeading
        title={<ItemLabel item={line} />}
        onBack={() => open({ name: line.isRetired && isLead ? 'catalogue' : 'stock' })}
      >
        <StockMarks marks={marks} />
      </PageHeading>
      {remark && <Banner tone={remark.tone}>{remark.text}</Banner>}
      <Card>
        <StockFacts line={line} />
        <ItemActions stock={stock} onRemark={say} />
      </Card>
      <Card title={t('item.batches')}>
        <ItemBatches line={line} batches={batches} expiringSoon={batchesExpiringSoon(alerts.value ?? [])} />
      </Card>
      {(line.loan !== null || pieces.length > 0) && <TaggedPieces line={line} pieces={pieces} onRemark={say} />}
      <Card title={t('item.decided')}>
        <DecidedFacts line={line} />
        {isLead && <CatalogueActions line={line} onRemark={say} />}
      </Card>
      <ItemHistory line={line} />
    </>
  )
}
