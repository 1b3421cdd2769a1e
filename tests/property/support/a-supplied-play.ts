import { rmSync } from 'node:fs'
import { changeItem } from '../../../electron/station/catalogue/change-catalogue.ts'
import { rebuildProjections } from '../../../electron/station/events/rebuild-projections.ts'
import { declareLoanLost, takeBackLoan } from '../../../electron/station/loans/end-loan.ts'
import { changeSettings } from '../../../electron/station/settings/change-settings.ts'
import type { StoredBatch } from '../../../electron/station/stock/batch-store.ts'
import { receiveStock } from '../../../electron/station/stock/receive-stock.ts'
import { saveCount } from '../../../electron/station/stock/save-count.ts'
import { discardStock, transferOut } from '../../../electron/station/stock/send-stock-away.ts'
import { issueSupplies, type SupplyRequest } from '../../../electron/station/supplies/issue-supplies.ts'
import { voidIssue } from '../../../electron/station/supplies/void-issue.ts'
import type { IssueOutcome } from '../../../shared/contract/groups/supply-calls.ts'
import type { IssueId, LoanId, RiderRef } from '../../../shared/ids/ids.ts'
import type { Quota } from '../../../shared/supplies/quota-period.ts'
import { addDays, type BusinessDate } from '../../../shared/time/business-date.ts'
import { DAY_MS, HOUR_MS } from '../../support/a-clock.ts'
import { someSettings } from '../../support/a-station.ts'
import { aRequestId, aStockedStation, item, type StockedStation } from '../../support/a-stocked-station.ts'
import { modelOf, type SupplyModel } from './supply-model.ts'
import type { SupplyStep } from './supply-step.ts'

/** Quotas of a day, a week and a season with plenty of stock to meet them, loans, and what expires. */
export const ITEMS = ['mask', 'water', 'plaster', 'umbrella', 'umbrella', 'alcohol', 'sewing-kit', 'first-aid-medicine']
const QUOTAS = {
  mask: { quantity: 3, per: 'day' },
  water: { quantity: 4, per: 'week' },
  plaster: { quantity: 5, per: 'season' },
} as const
const RIDERS = ['r-0000000000000001', 'r-0000000000000002'] as RiderRef[]

export type Issued = {
  readonly request: SupplyRequest
  readonly answer: IssueOutcome
  /** The station's date, and the model, just before. */
  readonly on: BusinessDate
  readonly before: SupplyModel
}

type Play = { readonly station: StockedStation; last: SupplyRequest | undefined }

/** Plays steps on a station of its own; `look` sees it after each step, `judge` every issue that was asked for. */
export async function playSupplies(
  steps: readonly SupplyStep[],
  look: (station: StockedStation) => void | Promise<void>,
  judge: (station: StockedStation, issued: Issued) => void,
): Promise<void> {
  const station = aStockedStation({ mask: 40, water: 40, plaster: 40, umbrella: 12, 'sewing-kit': 2 })
  station.context.db.pragma('synchronous = OFF')
  for (const [itemId, quota] of Object.entries(QUOTAS)) setQuota(station, itemId, quota)
  const play: Play = { station, last: undefined }
  try {
    for (const step of steps) {
      take(play, step, judge)
      await look(station)
    }
  } finally {
    station.context.db.close()
    rmSync(station.context.dataDir, { recursive: true, force: true })
  }
}

function take(play: Play, step: SupplyStep, judge: (station: StockedStation, issued: Issued) => void): void {
  const { station } = play
  const { context, clock, lead } = station
  const ask = (request: SupplyRequest) => {
    // The first thing of a date opens it, which may end loans: before anything is foretold.
    context.inTransaction(() => {})
    const before = modelOf(context.db)
    const on = context.localNow().businessDate
    judge(station, { request, before, on, answer: issueSupplies(context, request) })
    play.last = request
  }
  switch (step.does) {
    case 'receive': {
      const itemId = item(pick(ITEMS, step.item))
      const isDated = context.items.get(itemId)?.hasExpiry
      const expiresOn = isDated ? addDays(context.localNow().businessDate, step.expiresInDays) : null
      const arrival = { itemId, quantity: step.quantity, lot: null, expiresOn }
      receiveStock(context, arrival, { kind: 'supplier', name: null }, lead)
      break
    }
    case 'issue': {
      const ids = new Set(step.pieces.map(([nth]) => pick(ITEMS, nth)))
      const quantityOf = (itemId: string) => step.pieces.find(([nth]) => pick(ITEMS, nth) === itemId)?.[1] ?? 1
      const lines = [...ids].map((itemId) => ({ itemId: item(itemId), quantity: quantityOf(itemId), tags: [] }))
      ask({ requestId: aRequestId(), riderRef: step.rider === null ? null : pick(RIDERS, step.rider), lines, by: lead })
      break
    }
    case 'override': {
      const lines = [{ itemId: item(pick(ITEMS, step.item)), quantity: step.quantity, tags: [] }]
      ask({ requestId: aRequestId(), riderRef: pick(RIDERS, step.rider), lines, by: lead, override: 'storm' })
      break
    }
    case 'repeat-request':
      if (play.last) issueSupplies(context, play.last)
      break
    case 'void': {
      const issues = idsOf<IssueId>(station, 'SELECT issue_id AS id FROM supply_issue ORDER BY issue_id DESC')
      const issueId = issues[step.issue % Math.max(1, issues.length)]
      if (issueId) voidIssue(context, issueId, 'wrong', lead)
      break
    }
    case 'discard': {
      const { batchId } = batchAt(station, step.batch)
      discardStock(context, { batchId, quantity: step.quantity, by: lead }, 'broken', null)
      break
    }
    case 'transfer-out': {
      const { batchId } = batchAt(station, step.batch)
      transferOut(context, { batchId, quantity: step.quantity, by: lead }, 'TS-02')
      break
    }
    case 'count': {
      const { batchId, onHand } = batchAt(station, step.batch)
      saveCount(context, [{ batchId, expected: onHand, counted: step.counted, reason: 'unknown' }], lead)
      break
    }
    case 'return-loan':
    case 'lose-loan': {
      const loans = idsOf<LoanId>(station, 'SELECT loan_id AS id FROM loan ORDER BY lent_at DESC, loan_id')
      const loanId = loans[step.loan % Math.max(1, loans.length)]
      if (!loanId) break
      if (step.does === 'lose-loan') declareLoanLost(context, loanId, lead)
      else takeBackLoan(context, loanId, step.isBroken ? 'broken' : 'good', lead)
      break
    }
    case 'pass-hours':
      clock.pass(step.hours * HOUR_MS)
      break
    case 'pass-days':
      clock.pass(step.days * DAY_MS)
      break
    case 'set-clock':
      clock.set(clock.now() + step.byHours * HOUR_MS)
      break
    case 'change-cut-over':
      changeSettings(context, someSettings({ cutOverHour: step.hour }), lead)
      break
    case 'replay':
      rebuildProjections(context.db, context.stores)
      break
  }
}

function setQuota({ context, lead }: StockedStation, itemId: string, quota: Quota): void {
  const { names, picture, unit, category, season, barcode, minimum, loan, isSelfServe, hasExpiry } = context.items.get(
    item(itemId),
  )!
  const details = { names, picture, unit, category, season, barcode, minimum, quota, loan, isSelfServe, hasExpiry }
  changeItem(context, item(itemId), details, lead)
}

function batchAt({ context }: StockedStation, nth: number): StoredBatch {
  return pick(
    ITEMS.flatMap((itemId) => context.batches.ofItem(item(itemId))),
    nth,
  )
}

function idsOf<I>({ context }: StockedStation, sql: string): I[] {
  return context.db
    .prepare<[], { id: I }>(sql)
    .all()
    .map(({ id }) => id)
}

function pick<T>(all: readonly T[], nth: number): T {
  return all[nth % all.length]!
}
