import type { RefusalReason } from '../../../shared/check-ins/verdict.ts'
import type { RefusalCode } from '../../../shared/contract/envelope.ts'
import type { IssueOutcome } from '../../../shared/contract/groups/supply-calls.ts'
import type { IssueId, ItemId, PieceTag, RequestId, RiderRef } from '../../../shared/ids/ids.ts'
import type { Kit } from '../../../shared/supplies/item.ts'
import type { Basket } from './basket.ts'
import type { VoidIssueOutcome } from './void-issue-dialog.tsx'

/** What stands in the way of the issue, or what a scan came to, as long as it matters. */
export type DeskRemark =
  | Exclude<IssueOutcome, { outcome: 'issued' }>
  | { readonly outcome: 'refused-code'; readonly reason: RefusalReason }
  | { readonly outcome: 'unknown-barcode' }
  | { readonly outcome: 'call-refused'; readonly code: RefusalCode }
  /** What this rider was to have was taken out of the basket when another's turn came. */
  | { readonly outcome: 'put-back'; readonly riderRef: RiderRef; readonly pieces: number }

/** An issue that was made just now. */
export type MadeIssue = {
  readonly issueId: IssueId
  /** Null for an anonymous issue. */
  readonly riderRef: RiderRef | null
  readonly riderName: string | null
  readonly basket: Basket
  readonly loans: Extract<IssueOutcome, { outcome: 'issued' }>['loans']
  /** What came of taking it back; null as long as nobody did. */
  readonly voided: VoidIssueOutcome | null
}

/** What an attendant is about to issue, and to whom. */
export type IssueDraft = {
  /** Null for a rider without a code, which is what a draft begins with. */
  readonly riderRef: RiderRef | null
  readonly basket: Basket
  /**
   * What is in the basket for its rider since before the desk came back from another page: whoever scans next may well be
   * somebody else, and what was scanned since may be theirs. Empty in one sitting.
   */
  readonly left: Basket
  /** One for each basket, however often it is asked for: a call repeated because its answer stayed out issues nothing twice. */
  readonly requestId: RequestId
  /**
   * `asking`: the station has it. `unanswered`: it may have been issued or not. In both nothing can be changed, or what
   * was issued and what the basket says would come apart.
   */
  readonly attempt: 'none' | 'asking' | 'unanswered'
  /** A dialog is open that asks about this draft, or about what was made: no scan changes anything under it. */
  readonly isHeld: boolean
  /** Why the quota does not count, as said with the last attempt. */
  readonly override: string | null
  readonly remark: DeskRemark | null
  /** The issue before this draft, until something of the draft is touched or scanned. */
  readonly made: MadeIssue | null
  /** Scanned while nothing could be changed: the next draft begins with it. */
  readonly later: readonly ChangingStep[]
  /** The id of the draft after this one, whose rider was forgotten while it was asked for: it ends with any answer. */
  readonly endsWith: RequestId | null
}

export type DraftStep =
  /** The desk came onto the screen. */
  | { readonly kind: 'opened' }
  /** A hand chose the rider, with the basket in sight. */
  | { readonly kind: 'set-rider'; readonly riderRef: RiderRef | null }
  /** A rider's code was scanned. */
  | { readonly kind: 'scan-rider'; readonly riderRef: RiderRef; readonly nextRequestId: RequestId }
  /** From a rider's own page, where nobody sees the desk: what another rider was to have is not theirs. */
  | { readonly kind: 'turn-to'; readonly riderRef: RiderRef; readonly nextRequestId: RequestId }
  | { readonly kind: 'add-item'; readonly itemId: ItemId }
  | { readonly kind: 'add-kit'; readonly kit: Kit }
  | { readonly kind: 'add-piece'; readonly itemId: ItemId; readonly tag: PieceTag }
  | { readonly kind: 'set-quantity'; readonly itemId: ItemId; readonly quantity: number }
  | { readonly kind: 'cut-to'; readonly lines: Extract<IssueOutcome, { outcome: 'over-quota' }>['lines'] }
  | { readonly kind: 'remark'; readonly remark: DeskRemark }
  | { readonly kind: 'clear'; readonly nextRequestId: RequestId }
  /** Who this rider is was deleted: nothing of them stays at the desk. */
  | { readonly kind: 'forgotten'; readonly riderRef: RiderRef; readonly nextRequestId: RequestId }
  | { readonly kind: 'asked'; readonly override: string | null }
  | { readonly kind: 'answered'; readonly remark: DeskRemark }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'hold' }
  | { readonly kind: 'release' }
  /** The shelf was counted, and only so much of the basket is really there. */
  | { readonly kind: 'counted'; readonly basket: Basket }
  | { readonly kind: 'issued'; readonly made: MadeIssue; readonly nextRequestId: RequestId }
  | { readonly kind: 'voided'; readonly issueId: IssueId; readonly outcome: VoidIssueOutcome }

/** A step of a hand or a scan: what is to be issued, and to whom. */
export type ChangingStep = Extract<
  DraftStep,
  {
    kind:
      | ('set-rider' | 'scan-rider' | 'turn-to')
      | ('add-item' | 'add-kit' | 'add-piece' | 'set-quantity' | 'cut-to')
      | 'remark'
  }
>

export function newDraft(requestId: RequestId): IssueDraft {
  const nothing = { override: null, remark: null, made: null, later: [], endsWith: null }
  return { riderRef: null, basket: [], left: [], requestId, attempt: 'none', isHeld: false, ...nothing }
}
