import type { SelfServeItem } from '../../../shared/contract/groups/supply-calls.ts'
import { isBarcode } from '../../../shared/supplies/is-barcode.ts'
import { normalBarcode } from '../../../shared/supplies/normal-barcode.ts'
import { useCheckInDesk } from '../../check-in/check-in-provider.tsx'
import { useScans } from '../../scanner/use-scans.ts'

/** A barcode on the shelf is taken as by a touch; any other scan is a rider's, who checks in as everywhere. */
export function useShelfScans(items: readonly SelfServeItem[], onItem: (item: SelfServeItem) => void): void {
  const desk = useCheckInDesk()
  useScans(({ text, via }) => {
    const barcode = text.trim()
    const item = isBarcode(barcode) && items.find((one) => one.barcode === normalBarcode(barcode))
    if (item) onItem(item)
    else desk.present({ kind: 'code', text, via })
  })
}
