import { type ReactNode, useState } from 'react'
import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
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
  useGoodsScans((goods) => {
    if (goods.kind === 'piece') open({ name: 'item', itemId: goods.itemId })
    else if (goods.kind === 'unknown-barcode') setBarcode(goods.barcode)
    else {
      setBarcode(null)
      setReceiving(lines.find((line) => line.itemId === goods.itemId) ?? null)
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
