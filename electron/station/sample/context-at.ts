import { localTimeOf, type StationTime } from '../../../shared/time/business-date.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { ClockWatch } from '../clock-watch.ts'
import { appendEvent } from '../events/append-event.ts'
import type { StationContext } from '../station-context.ts'

/**
 * The station as if it were another time: what a use case does with it, it does then. For the made-up past of a sample
 * station, inside one transaction.
 */
export function contextAt(context: StationContext, at: Instant, time: StationTime): StationContext {
  const moment = { at, ...localTimeOf(at, time) }
  return {
    ...context,
    clockWatch: new ClockWatch({ now: () => at, monotonicMs: () => 0 }, at),
    localNow: () => moment,
    append: (event) => appendEvent(context.stores, event, moment),
  }
}
