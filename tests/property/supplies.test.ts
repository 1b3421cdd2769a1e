import { describe, expect, it } from 'vitest'
import { rebuildProjections } from '../../electron/station/events/rebuild-projections.ts'
import { replayCounts } from '../../electron/station/sync/replay-counts.ts'
import type { StockedStation } from '../support/a-stocked-station.ts'
import { item } from '../support/a-stocked-station.ts'
import { dumpTables, tablesOf } from '../support/dump-tables.ts'
import { fc } from '../support/seeded-fast-check.ts'
import { type Issued, ITEMS, playSupplies } from './support/a-supplied-play.ts'
import { isInPeriod, modelOf } from './support/supply-model.ts'
import { anySupplySteps, type SupplyStep } from './support/supply-step.ts'

const nothing = () => {}

describe('the supplies of a station, after each of any steps', () => {
  it('add up: on hand is the sum of the movements, batch by batch, and never negative', async () => {
    await fc.assert(
      fc.asyncProperty(anySupplySteps, (steps) => playSupplies(steps, expectItAddsUp, nothing)),
      { numRuns: 50 },
    )
  })

  it('are issued exactly within quotas, over midnight, week, season and cut-over', async () => {
    await fc.assert(
      fc.asyncProperty(anySupplySteps, (steps) => playSupplies(steps, nothing, expectForetoldAnswer)),
      { numRuns: 75 },
    )
  })

  it('are the same when the log is replayed', async () => {
    await fc.assert(
      fc.asyncProperty(anySupplySteps, (steps) =>
        playToTheEnd(steps, ({ context: { db, stores } }) => {
          const before = dumpTables(db, tablesOf(db))
          rebuildProjections(db, stores)
          expect(dumpTables(db, tablesOf(db))).toEqual(before)
        }),
      ),
      { numRuns: 40 },
    )
  })

  it('are counted the same by a replay beside the station, which tells what a copy had counted', async () => {
    await fc.assert(
      fc.asyncProperty(anySupplySteps, (steps) =>
        playToTheEnd(steps, async ({ context }) => {
          const counts = await replayCounts(context, context.eventLog.head().seq, new Map(), async () => {})
          try {
            expect(counts.progress).toEqual(context.sheetProgress.all())
            for (const { businessDate } of counts.progress) {
              expect(counts.of(businessDate)).toEqual(context.dailyCounts.between(businessDate, businessDate))
            }
          } finally {
            counts.close()
          }
        }),
      ),
      { numRuns: 40 },
    )
  })
})

async function playToTheEnd(
  steps: readonly SupplyStep[],
  look: (station: StockedStation) => void | Promise<void>,
): Promise<void> {
  let left = steps.length
  await playSupplies(
    steps,
    async (station) => {
      left -= 1
      if (left === 0) await look(station)
    },
    nothing,
  )
}

type Sums = { itemId: string; onHand: number; onLoan: number; inBatches: number; moved: number; lent: number }

function expectItAddsUp({ context: { db, dailyCounts, localNow } }: StockedStation): void {
  const model = modelOf(db)
  const sums = db
    .prepare<[], Sums>(
      `SELECT item_id AS itemId, on_hand AS onHand, on_loan AS onLoan,
         (SELECT coalesce(sum(on_hand), 0) FROM batch WHERE batch.item_id = item.item_id) AS inBatches,
         (SELECT coalesce(sum(on_hand_change), 0) FROM movement WHERE movement.item_id = item.item_id) AS moved,
         (SELECT coalesce(sum(on_loan_change), 0) FROM movement WHERE movement.item_id = item.item_id) AS lent
       FROM item`,
    )
    .all()
  for (const { itemId, onHand, onLoan, inBatches, moved, lent } of sums) {
    const expected = model.onHand[itemId] ?? 0
    expect({ itemId, onHand, inBatches, moved }).toEqual({
      itemId,
      onHand: expected,
      inBatches: expected,
      moved: expected,
    })
    expect({ itemId, onLoan, lent }).toEqual({ itemId, onLoan: model.onLoan[itemId] ?? 0, lent: onLoan })
  }
  const batches = db.prepare<[], { id: string; onHand: number }>('SELECT batch_id AS id, on_hand AS onHand FROM batch')
  for (const { id, onHand } of batches.all()) {
    expect({ id, onHand }).toEqual({ id, onHand: model.onHand[id] ?? 0 })
    expect(onHand, id).toBeGreaterThanOrEqual(0)
  }
  const today = localNow().businessDate
  for (const { measure, dimension, value } of dailyCounts.between(today, today)) {
    if (measure !== 'items-counted') expect(value, `${measure} ${dimension}`).toBeGreaterThanOrEqual(0)
  }
}

/** What the station answered to an issue is what the model foretells, for every reason there is. */
function expectForetoldAnswer({ context }: StockedStation, { request, answer, before, on }: Issued): void {
  const { riderRef, lines, override } = request
  const lent = (itemId: string) => context.items.get(item(itemId))?.loan ?? null
  if (riderRef === null && lines.some(({ itemId }) => lent(itemId))) {
    expect(answer.outcome).toBe('loan-needs-rider')
    return
  }
  const left = (itemId: string) => {
    if (riderRef === null) return Number.POSITIVE_INFINITY
    const { quota, loan } = context.items.get(item(itemId))!
    const had = before.had.get(`${riderRef} ${itemId}`) ?? []
    const used = quota
      ? had.reduce((sum, { date, quantity }) => sum + (isInPeriod(date, on, quota.per) ? quantity : 0), 0)
      : 0
    const out = [...before.loansOut.values()].filter((one) => one.rider === riderRef && one.itemId === itemId).length
    return Math.min(
      quota ? Math.max(0, quota.quantity - used) : Number.POSITIVE_INFINITY,
      loan ? Math.max(0, loan.atMostOut - out) : Number.POSITIVE_INFINITY,
    )
  }
  const over = lines.filter(({ itemId, quantity }) => quantity > left(itemId)).map(({ itemId }) => itemId)
  if (over.length > 0 && override === undefined) {
    expect(answer).toMatchObject({
      outcome: 'over-quota',
      lines: over.map((itemId) => ({ itemId, allowance: { left: left(itemId) } })),
    })
    return
  }
  const good = (itemId: string) =>
    context.batches
      .ofItem(item(itemId))
      .filter(({ expiresOn }) => expiresOn === null || expiresOn >= on)
      .reduce((sum, { batchId }) => sum + (before.onHand[batchId] ?? 0), 0)
  const short = lines.filter(({ itemId, quantity }) => good(itemId) < quantity).map(({ itemId }) => itemId)
  if (short.length > 0) {
    expect(answer).toMatchObject({ outcome: 'count-first', lines: short.map((itemId) => ({ itemId })) })
    return
  }
  expect(answer.outcome).toBe('issued')
  expect(ITEMS).toEqual(expect.arrayContaining(lines.map(({ itemId }) => itemId)))
}
