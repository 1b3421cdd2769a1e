import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import type { StationClient } from '../../../shared/contract/station-contract.ts'
import type { ItemId } from '../../../shared/ids/ids.ts'
import { Banner } from '../../components/banner.tsx'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { FormDialog } from '../attendant-parts/form-dialog.tsx'
import { type Arrival, arrivalFaultsOf, arrivalOf, emptyArrival } from './arrival-draft.ts'
import { ArrivalFields } from './arrival-fields.tsx'
import { ItemLabel } from './item-label.tsx'
import { useGoodsScans } from './use-goods-scans.ts'
import { useStockWords } from './use-stock-words.ts'

export type Received = { readonly item: StockLine; readonly quantity: number; readonly onHand: number }

type ReceiveDialogProps = {
  readonly item: StockLine
  readonly onClose: () => void
  readonly onReceived: (received: Received) => void
}

/** Takes stock in: how many, of which lot, good until when, and from whom. A scan of the same item adds one. */
export function ReceiveDialog({ item, onClose, onReceived }: ReceiveDialogProps) {
  const { t } = useTranslation('stock')
  const { businessDate } = useOpenOverview()
  const { nameOf, piecesOf } = useStockWords()
  const [draft, setDraft] = useState(() => emptyArrival(item))
  const [isSubmitted, setIsSubmitted] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const receiving = useStationCommand((station, arrival: Arrival) => receive(station, item.itemId, arrival))
  const change = (part: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setProblem(null)
  }
  useGoodsScans((goods) => {
    if (goods.kind === 'item' && goods.itemId === item.itemId) {
      setDraft((before) => ({ ...before, quantity: before.quantity + 1 }))
    } else setProblem('otherGoods')
  })
  const submit = async () => {
    setIsSubmitted(true)
    const arrival = arrivalOf(draft, businessDate)
    if (!arrival) return
    const answer = await receiving.run(arrival)
    if (answer?.outcome === 'received' || answer?.outcome === 'transferred') {
      onReceived({ item, quantity: arrival.quantity, onHand: answer.onHand })
    } else if (answer) setProblem(answer.outcome)
  }
  return (
    <FormDialog
      title={t('receive.title', { name: nameOf(item) })}
      confirm={t('receive.confirm')}
      isBusy={receiving.isRunning}
      refusal={receiving.refusal}
      onClose={onClose}
      onSubmit={submit}
    >
      <ItemLabel item={item}>{t('item.holds', { pieces: piecesOf(item.onHand, item.unit) })}</ItemLabel>
      <ArrivalFields
        item={item}
        draft={draft}
        faults={isSubmitted ? arrivalFaultsOf(draft, businessDate) : {}}
        onChange={change}
      />
      {problem && <Banner tone="care">{t(`receive.${problem}`)}</Banner>}
    </FormDialog>
  )
}

type Problem = 'otherGoods' | 'unknown-item' | 'needs-expiry' | 'already-expired'

async function receive(station: StationClient, itemId: ItemId, { from, name, ...arrival }: Arrival) {
  return from === 'station'
    ? station.stock.transferIn({ itemId, ...arrival, station: name ?? '' })
    : station.stock.receive({ itemId, ...arrival, source: { kind: from, name } })
}
