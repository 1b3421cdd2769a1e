import type { Caller } from '../../../shared/contract/create-dispatcher.ts'
import type { IssueOutcome, SelfServeItem } from '../../../shared/contract/groups/supply-calls.ts'
import { StationRefusal } from '../../../shared/contract/station-refusal.ts'
import type { IssueId, ItemId, RequestId, RiderRef } from '../../../shared/ids/ids.ts'
import { maskName } from '../../../shared/riders/masked-name.ts'
import type { LoanReminder } from '../../../shared/supplies/loan.ts'
import { loanReminders } from '../loans/loan-reminders.ts'
import type { StationContext } from '../station-context.ts'
import { allowanceOf } from './allowance.ts'
import { issueSupplies } from './issue-supplies.ts'
import { itemsOnShelf } from './items-on-shelf.ts'
import { voidIssue } from './void-issue.ts'

export type SelfServeShelf = {
  readonly rider: { readonly maskedName: string | null } | null
  readonly items: SelfServeItem[]
  readonly loans: LoanReminder[]
}

/** What riders may take by themselves, and how it stands with the one at this screen. */
export function selfServeShelf(context: StationContext, caller: Caller): SelfServeShelf {
  const { businessDate } = context.localNow()
  const riderRef = context.presentRiders.at(caller)
  const items = context.settings().selfServe ? itemsOnShelf(context).filter((item) => item.isSelfServe) : []
  return {
    rider: riderRef === undefined ? null : { maskedName: maskedNameOf(context, riderRef) },
    items: items.map((item) => {
      const { itemId, names, picture, unit, barcode, available } = item
      const allowance = riderRef === undefined ? null : allowanceOf(context, item, riderRef, businessDate)
      return { itemId, names, picture, unit, barcode, isAvailable: available > 0, allowance }
    }),
    loans: riderRef === undefined ? [] : loanReminders(context, riderRef, businessDate),
  }
}

export type TakeOutcome = Extract<IssueOutcome, { outcome: 'issued' | 'over-quota' | 'count-first' | 'unknown-item' }>

/** The rider at this screen takes one of an item. */
export function takeOne(context: StationContext, caller: Caller, itemId: ItemId, requestId: RequestId): TakeOutcome {
  const riderRef = context.presentRiders.touch(caller)
  if (riderRef === undefined) throw new StationRefusal('not-now', 'Nobody has checked in at this screen just now.')
  const isOffered = context.settings().selfServe && context.items.get(itemId)?.isSelfServe
  if (!isOffered) return { outcome: 'unknown-item', itemIds: [itemId] }
  const outcome = issueSupplies(context, {
    requestId,
    riderRef,
    lines: [{ itemId, quantity: 1, tags: [] }],
    by: 'self',
  })
  if (outcome.outcome === 'issued') context.presentRiders.took(caller, outcome.issueId)
  if (outcome.outcome === 'loan-needs-rider' || outcome.outcome === 'piece-not-here') {
    throw new Error(`One piece without a sticker, asked for by a known rider, came to ${outcome.outcome}.`)
  }
  return outcome
}

/** The same rider puts back what they have just taken. */
export function putBack(
  context: StationContext,
  caller: Caller,
  issueId: IssueId,
): { readonly outcome: 'put-back' | 'too-late' } {
  if (!context.presentRiders.mayPutBack(caller, issueId)) return { outcome: 'too-late' }
  context.presentRiders.touch(caller)
  const { outcome } = voidIssue(context, issueId, 'put back', 'self')
  return { outcome: outcome === 'voided' || outcome === 'already-voided' ? 'put-back' : 'too-late' }
}

function maskedNameOf(context: StationContext, riderRef: RiderRef): string | null {
  const name = context.riderVault.nameOf(riderRef)
  return name === undefined ? null : maskName(name)
}
