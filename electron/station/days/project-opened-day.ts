import type { RecordedEventOf } from '../events/station-event.ts'
import type { StationStores } from '../station-stores.ts'
import { countLevels } from '../stock/count-levels.ts'

/** A new date begins with the stock that the last one ended with. */
export function projectOpenedDay(stores: StationStores, event: RecordedEventOf<'day.opened'>): void {
  stores.businessDays.add(event.businessDate, event.seq)
  for (const { itemId, isRetired, onHand, onLoan } of stores.items.all()) {
    if (!isRetired || onHand > 0 || onLoan > 0) countLevels(stores, event.businessDate, itemId)
  }
}
