import { type ReactNode, useState } from 'react'
import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import type { ItemId } from '../../../shared/ids/ids.ts'
import { useStationClient } from '../../station/station-client-context.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { ReceiveDialog, type Received } from '../attendant-stock-parts/receive-dialog.tsx'
import { useGoodsScans } from '../attendant-stock-parts/use-goods-scans.ts'
import { UnknownBarcodeDialog } from './unknown-barcode-dialog.tsx'

type ReceivingByScanProps = {
  readonly lines: readonly StockLine[]
  readonly onReceived: (received: Received) => void
  readonly children: (receive: (line: StockLine) => void) => ReactNode
}

/** Opens what a scan of goods asks for: receiving the item, the page of a piece, or what an unknown barcode is on. */
export function ReceivingByScan({ lines, onReceived, children }: ReceivingByScanProps) {
  const { open } = useAttendantSession()
  const [receiving, setReceiving] = useState<StockLine | null>(null)
  const [barcode, setBarcode] = useState<string | null>(null)
  const station = useStationClient()
  // An item may be newer than the list on the screen: a scan of it is not let go, the station knows it.
  const receiveNewer = async (itemId: ItemId) => {
    const shown = await station.stock.show({ itemId }).catch(() => null)
    // Whatever was opened while the station was asked stays open.
    if (shown?.outcome === 'found') setReceiving((now) => (now === receiving ? shown.line : now))
  }
  useGoodsScans(async (goods) => {
    if (goods.kind === 'piece') open({ name: 'item', itemId: goods.itemId })
    else if (goods.kind === 'unknown-barcode') setBarcode(goods.barcode)
    else {
      setBarcode(null)
      const line = lines.find(({ itemId }) => itemId === goods.itemId)
      if (line) setReceiving(line)
      else await receiveNewer(goods.itemId)
    }
  })
  return (
    <>
      {children(setReceiving)}
      {barcode !== null && !receiving && (
        <UnknownBarcodeDialog
          barcode={barcode}
          lines={lines}
          onClose={() => setBarcode(null)}
          onKnown={(item) => {
            setBarcode(null)
            setReceiving(item)
          }}
        />
      )}
      {receiving && (
        <ReceiveDialog
          key={receiving.itemId}
          item={receiving}
          onClose={() => setReceiving(null)}
          onReceived={(received) => {
            setReceiving(null)
            onReceived(received)
          }}
        />
      )}
    </>
  )
}
