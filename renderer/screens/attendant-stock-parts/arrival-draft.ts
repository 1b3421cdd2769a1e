import type { Item } from '../../../shared/supplies/item.ts'
import { MAX_QUANTITY } from '../../../shared/supplies/item.ts'
import type { StockSource } from '../../../shared/supplies/movement.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import { type DateParts, dateOf, NO_DATE } from '../../components/date-grid/date-parts.ts'

/** Where stock comes from: as the station keeps it, or from another station. */
export type ArrivalFrom = StockSource['kind'] | 'station'

/** Stock that is being received, as entered so far. */
export type ArrivalDraft = {
  readonly quantity: number
  readonly lot: string
  readonly isDated: boolean
  readonly expiry: DateParts
  readonly from: ArrivalFrom
  /** Who gave it, or which station. */
  readonly name: string
}

export type ArrivalFaults = {
  readonly quantity?: 'quantity'
  readonly expiry?: 'needsExpiry' | 'alreadyExpired'
  readonly name?: 'stationMissing'
}

/** What the station is told of it. */
export type Arrival = {
  readonly quantity: number
  readonly lot: string | null
  readonly expiresOn: BusinessDate | null
  readonly from: ArrivalFrom
  readonly name: string | null
}

export function emptyArrival({ hasExpiry }: Pick<Item, 'hasExpiry'>): ArrivalDraft {
  return { quantity: 1, lot: '', isDated: hasExpiry, expiry: NO_DATE, from: 'supplier', name: '' }
}

/** What is wrong with a draft on a date; judged by the same rules as the station's. */
export function arrivalFaultsOf(draft: ArrivalDraft, today: BusinessDate): ArrivalFaults {
  const expiresOn = dateOf(draft.expiry)
  return {
    ...(!(Number.isInteger(draft.quantity) && draft.quantity >= 1 && draft.quantity <= MAX_QUANTITY) && {
      quantity: 'quantity' as const,
    }),
    ...(draft.isDated &&
      (expiresOn === null
        ? { expiry: 'needsExpiry' as const }
        : expiresOn < today && { expiry: 'alreadyExpired' as const })),
    ...(draft.from === 'station' && draft.name.trim() === '' && { name: 'stationMissing' as const }),
  }
}

/** The draft as the station takes it; null while something is wrong with it. */
export function arrivalOf(draft: ArrivalDraft, today: BusinessDate): Arrival | null {
  if (Object.keys(arrivalFaultsOf(draft, today)).length > 0) return null
  return {
    quantity: draft.quantity,
    lot: draft.lot.trim() || null,
    expiresOn: draft.isDated ? dateOf(draft.expiry) : null,
    from: draft.from,
    name: draft.name.trim() || null,
  }
}
