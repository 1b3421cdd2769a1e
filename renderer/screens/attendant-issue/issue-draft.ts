import type { RefusalReason } from '../../../shared/check-ins/verdict.ts'
import type { RefusalCode } from '../../../shared/contract/envelope.ts'
import type { IssueOutcome } from '../../../shared/contract/groups/supply-calls.ts'
import type { IssueId, ItemId, PieceTag, RequestId, RiderRef } from '../../../shared/ids/ids.ts'
import type { Kit } from '../../../shared/supplies/item.ts'
import { addItem, addKit, addPiece, type Basket, cutTo, setQuantity, without, withoutPiece } from './basket.ts'

/** What stands in the way of the issue, or what a scan came to, as long as it matters. */
export type DeskRemark =
  | Exclude<IssueOutcome, { outcome: 'issued' }>
  | { readonly outcome: 'refused-code'; readonly reason: RefusalReason }
  | { readonly outcome: 'unknown-barcode' }
  | { readonly outcome: 'call-refused'; readonly code: RefusalCode }

/** An issue that was made just now. */
export type MadeIssue = {
  readonly issueId: IssueId
  /** Null for an anonymous issue. */
  readonly riderRef: RiderRef | null
  readonly riderName: string | null
  readonly basket: Basket
  readonly loans: Extract<IssueOutcome, { outcome: 'issued' }>['loans']
}

/** What an attendant is about to issue, and to whom. */
export type IssueDraft = {
  /** Null for a rider without a code, which is what a draft begins with. */
  readonly riderRef: RiderRef | null
  readonly basket: Basket
  /** One for each basket, however often it is asked for: a call repeated because its answer stayed out issues nothing twice. */
  readonly requestId: RequestId
  /**
   * `asking`: the station has it. `unanswered`: it may have been issued or not. In both nothing can be changed, or what
   * was issued and what the basket says would come apart.
   */
  readonly attempt: 'none' | 'asking' | 'unanswered'
  /** Why the quota does not count, as said with the last attempt. */
  readonly override: string | null
  readonly remark: DeskRemark | null
  /** The issue before this draft, until something of the draft is touched or scanned. */
  readonly made: MadeIssue | null
  /** Scanned while nothing could be changed: the next draft begins with it. */
  readonly later: readonly ChangingStep[]
}

export type DraftStep =
  | { readonly kind: 'set-rider'; readonly riderRef: RiderRef | null }
  | { readonly kind: 'add-item'; readonly itemId: ItemId }
  | { readonly kind: 'add-kit'; readonly kit: Kit }
  | { readonly kind: 'add-piece'; readonly itemId: ItemId; readonly tag: PieceTag }
  | { readonly kind: 'set-quantity'; readonly itemId: ItemId; readonly quantity: number }
  | { readonly kind: 'cut-to'; readonly lines: Extract<IssueOutcome, { outcome: 'over-quota' }>['lines'] }
  | { readonly kind: 'remark'; readonly remark: DeskRemark | null }
  | { readonly kind: 'clear'; readonly nextRequestId: RequestId }
  | { readonly kind: 'asked'; readonly override: string | null }
  | { readonly kind: 'answered'; readonly remark: DeskRemark }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'issued'; readonly made: MadeIssue; readonly nextRequestId: RequestId }

export function newDraft(riderRef: RiderRef | null, requestId: RequestId): IssueDraft {
  return { riderRef, basket: [], requestId, attempt: 'none', override: null, remark: null, made: null, later: [] }
}

export function nextDraft(draft: IssueDraft, step: DraftStep): IssueDraft {
  const next = taken(draft, step)
  // A hand that takes out the last thing may be about to give the same rider another.
  const isOver = (step.kind === 'answered' || step.kind === 'cut-to') && next.basket.length === 0
  return isOver && next.attempt === 'none' && next.later.length > 0 ? begunAfterNothing(next) : next
}

function taken(draft: IssueDraft, step: DraftStep): IssueDraft {
  switch (step.kind) {
    case 'asked':
      return { ...draft, attempt: 'asking', override: step.override, remark: null, made: null }
    case 'unanswered':
      return { ...draft, attempt: 'unanswered' }
    case 'answered':
      return { ...draft, attempt: 'none', ...afterRemark(draft.basket, step.remark) }
    case 'issued':
      return begun(step.nextRequestId, draft.later, step.made)
    case 'clear':
      return draft.attempt === 'asking' ? draft : begun(step.nextRequestId, draft.later, null)
    default:
      if (draft.attempt === 'none') return { ...draft, ...changed(draft, step) }
      return isForLater(draft, step) ? { ...draft, later: [...draft.later, step] } : draft
  }
}

type ChangingStep = Extract<
  DraftStep,
  { kind: 'set-rider' | 'add-item' | 'add-kit' | 'add-piece' | 'set-quantity' | 'cut-to' | 'remark' }
>

/** What was made stays in sight until the next touch or scan; rider and things of the next may be there already. */
function begun(requestId: RequestId, scanned: readonly ChangingStep[], made: MadeIssue | null): IssueDraft {
  return { ...scanned.reduce<IssueDraft>(nextDraft, newDraft(null, requestId)), made }
}

/** Nothing was issued, and nothing is left to be: what was scanned meanwhile would wait for ever. */
function begunAfterNothing({ requestId, later, remark }: IssueDraft): IssueDraft {
  const draft = begun(requestId, later, null)
  return { ...draft, remark: draft.remark ?? remark }
}

/** Quantities are those of the basket on the screen, and a rider who waits may hold the code there once more. */
function isForLater({ riderRef, later }: IssueDraft, step: ChangingStep): boolean {
  if (step.kind === 'set-rider') return step.riderRef !== riderRef || later.length > 0
  return step.kind !== 'set-quantity' && step.kind !== 'cut-to'
}

function changed({ basket }: IssueDraft, step: ChangingStep): Partial<IssueDraft> {
  if (step.kind === 'remark') return { remark: step.remark }
  if (step.kind === 'set-rider') return { riderRef: step.riderRef, remark: null, made: null }
  return { basket: changedBasket(basket, step), remark: null, made: null }
}

function changedBasket(basket: Basket, step: Exclude<ChangingStep, { kind: 'remark' | 'set-rider' }>): Basket {
  switch (step.kind) {
    case 'add-item':
      return addItem(basket, step.itemId)
    case 'add-kit':
      return addKit(basket, step.kit)
    case 'add-piece':
      return addPiece(basket, step.itemId, step.tag)
    case 'set-quantity':
      return setQuantity(basket, step.itemId, step.quantity)
    case 'cut-to':
      return cutTo(basket, step.lines)
  }
}

/** What can never be issued leaves the basket by itself; the remark says so. */
function afterRemark(basket: Basket, remark: DeskRemark): Pick<IssueDraft, 'basket' | 'remark'> {
  if (remark.outcome === 'unknown-item') return { basket: without(basket, remark.itemIds), remark }
  if (remark.outcome === 'piece-not-here') return { basket: withoutPiece(basket, remark.tag), remark }
  return { basket, remark }
}
