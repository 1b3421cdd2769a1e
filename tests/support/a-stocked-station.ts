import { randomBytes } from 'node:crypto'
import { enterStarterCatalogue } from '../../electron/station/catalogue/starter-catalogue.ts'
import { receiveStock } from '../../electron/station/stock/receive-stock.ts'
import { issueSupplies, type SupplyRequest } from '../../electron/station/supplies/issue-supplies.ts'
import type { IssueId, ItemId, RequestId, RiderRef } from '../../shared/ids/ids.ts'
import type { StationSettings } from '../../shared/settings/station-settings.ts'
import type { BusinessDate } from '../../shared/time/business-date.ts'
import type { SetClock } from './a-clock.ts'
import { type ATestStation, aStation } from './a-station.ts'

export type StockedStation = ATestStation & {
  receive(itemId: string, quantity: number, batch?: { lot?: string; expiresOn?: string }): string
  /** Issues `{ mask: 2, water: 1 }` to a rider, or to nobody by name. */
  issue(riderRef: RiderRef | null, pieces: Readonly<Record<string, number>>, more?: Partial<SupplyRequest>): Answer
  issueOf(answer: Answer): IssueId
  onHand(itemId: string): number
}

type Answer = ReturnType<typeof issueSupplies>

export const item = (itemId: string) => itemId as ItemId
export const on = (date: string) => date as BusinessDate
export const aRequestId = () => randomBytes(16).toString('hex') as RequestId

/** A station with the starter catalogue and so many pieces of each item named. */
export function aStockedStation(
  stock: Readonly<Record<string, number>> = {},
  settings: Partial<StationSettings> = {},
  clock?: SetClock,
): StockedStation {
  const station = aStation(settings, clock)
  station.context.inTransaction(() => enterStarterCatalogue(station.context))
  const stocked = stockedOf(station)
  for (const [itemId, quantity] of Object.entries(stock)) stocked.receive(itemId, quantity)
  return stocked
}

export function stockedOf(station: ATestStation): StockedStation {
  const { context, lead } = station
  return {
    ...station,
    receive(itemId, quantity, { lot, expiresOn } = {}) {
      const arrival = { itemId: item(itemId), quantity, lot: lot ?? null, expiresOn: expiresOn ? on(expiresOn) : null }
      const outcome = receiveStock(context, arrival, { kind: 'supplier', name: null }, lead)
      if (outcome.outcome !== 'received') throw new Error(`${itemId} was not received: ${outcome.outcome}`)
      return outcome.batchId
    },
    issue: (riderRef, pieces, more = {}) =>
      issueSupplies(context, {
        requestId: aRequestId(),
        riderRef,
        lines: Object.entries(pieces).map(([itemId, quantity]) => ({ itemId: item(itemId), quantity, tags: [] })),
        by: lead,
        ...more,
      }),
    issueOf(answer) {
      if (answer.outcome !== 'issued') throw new Error(`nothing was issued: ${answer.outcome}`)
      return answer.issueId
    },
    onHand: (itemId) => context.items.get(item(itemId))?.onHand ?? Number.NaN,
  }
}
