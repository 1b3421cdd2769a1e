import { enterStarterCatalogue } from '../../../electron/station/catalogue/starter-catalogue.ts'
import { appendEvent } from '../../../electron/station/events/append-event.ts'
import type { IssuedLine } from '../../../electron/station/events/station-event.ts'
import type { BatchId, ItemId, RequestId } from '../../../shared/ids/ids.ts'
import { aBenchStation, type BenchStation, VISIT_EVERY_MS } from './a-bench-station.ts'

/** Three items that are always there and have a quota, as a rider takes them. */
export const BENCH_ITEMS = ['mask', 'water', 'plaster'] as readonly string[] as readonly ItemId[]

/** More than any bench takes. */
const PLENTY = 100_000_000

/** A bench station whose shelf is full, with `movements` behind it: three to an issue, an issue to a visit. */
export function aBenchShelf(movements: number): BenchStation {
  const station = aBenchStation(0)
  const { context, clock, riders, signIn } = station
  const lead = context.sessions.attendantAt(signIn())
  if (!lead) throw new Error('nobody is signed in')
  context.inTransaction(() => {
    enterStarterCatalogue(context)
    for (const itemId of BENCH_ITEMS) {
      const stock = { itemId, batchId: batchOf(itemId), lot: null, expiresOn: null, quantity: PLENTY }
      context.append({
        kind: 'stock.received',
        payload: { ...stock, source: { kind: 'supplier', name: null }, by: lead },
      })
    }
  })
  const issues = Math.ceil(movements / BENCH_ITEMS.length)
  let entered = 0
  while (entered < issues) {
    context.inTransaction(() => {
      for (const end = Math.min(issues, entered + 20_000); entered < end; entered++) {
        clock.pass(VISIT_EVERY_MS)
        const { at, businessDate } = context.localNow()
        const riderRef = riders[(entered * 1_237) % riders.length]?.riderRef ?? null
        const payload = { requestId: requestIdOf(entered), riderRef, lines: benchLines(), by: lead } as const
        appendEvent(context.stores, { kind: 'supplies.issued', payload }, { at, businessDate })
      }
    })
  }
  context.db.pragma('wal_checkpoint(TRUNCATE)')
  return station
}

export function benchLines(): readonly IssuedLine[] {
  return BENCH_ITEMS.map((itemId) => ({ itemId, batchId: batchOf(itemId), quantity: 1 }))
}

/** A request id of its own for each number: those of the history and those of a bench do not meet. */
export function requestIdOf(number: number): RequestId {
  return number.toString(16).padStart(32, '0') as RequestId
}

export function batchOf(itemId: ItemId): BatchId {
  return `${itemId}/0` as BatchId
}
