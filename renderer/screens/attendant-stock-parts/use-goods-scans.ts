import { useRef } from 'react'
import type { ItemId, PieceTag } from '../../../shared/ids/ids.ts'
import { useCheckInDesk } from '../../check-in/check-in-provider.tsx'
import { useScans } from '../../scanner/use-scans.ts'
import { useStationClient } from '../../station/station-client-context.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import type { FoundByScan } from '../attendant-loans/loans-of-scan.ts'

/** A thing that was scanned: an item by its barcode, one piece by its sticker, or goods nobody has named yet. */
export type ScannedGoods =
  | { readonly kind: 'item'; readonly itemId: ItemId }
  | { readonly kind: 'piece'; readonly itemId: ItemId; readonly tag: PieceTag }
  | { readonly kind: 'unknown-barcode'; readonly barcode: string }

/**
 * Takes scans of goods as long as the part is on screen. A rider who scans meanwhile is checked in as everywhere else:
 * what is not goods goes to the check-in desk.
 */
export function useGoodsScans(onGoods: (goods: ScannedGoods) => void): void {
  const station = useStationClient()
  const desk = useCheckInDesk()
  const { noteActivity } = useAttendantSession()
  // What is done about a scan is done to the screen as it is when the station has answered, not as it was before.
  const latest = useRef(onGoods)
  latest.current = onGoods
  useScans(async ({ text, via }) => {
    const scanned = text.trim()
    const found = scanned.length > LONGEST_OF_GOODS ? null : await identify(scanned)
    const goods = goodsOf(found, scanned)
    if (!goods) {
      desk.present({ kind: 'code', text, via })
      return
    }
    noteActivity()
    latest.current(goods)
  })

  // Where the station does not answer, the desk says so in a rider's words: a rider is who must not be kept waiting.
  const identify = (text: string) => station.supplies.identify({ text }).catch(() => null)
}

/** Barcodes and stickers are no longer than this, and rider codes much longer: those need not be asked about. */
const LONGEST_OF_GOODS = 32

function goodsOf(found: FoundByScan | null, barcode: string): ScannedGoods | null {
  if (found?.kind === 'item' || found?.kind === 'piece') return found
  return found?.kind === 'unknown-barcode' ? { kind: 'unknown-barcode', barcode } : null
}
