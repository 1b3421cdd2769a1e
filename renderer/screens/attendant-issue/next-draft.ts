import type { RequestId } from '../../../shared/ids/ids.ts'
import {
  addItem,
  addKit,
  addPiece,
  type Basket,
  beyond,
  cutTo,
  piecesIn,
  setQuantity,
  stillIn,
  without,
  withoutPiece,
} from './basket.ts'
import {
  type ChangingStep,
  type DeskRemark,
  type DraftStep,
  type IssueDraft,
  type MadeIssue,
  newDraft,
} from './issue-draft.ts'
import { isAnyoneWaiting, turnsOf } from './waiting-turns.ts'

/** The draft after a step. */
export function nextDraft(draft: IssueDraft, step: DraftStep): IssueDraft {
  const next = withLeft(taken(draft, step))
  if (draft.endsWith !== null && next.attempt !== 'asking') return begun(draft.endsWith, draft.later, null)
  // A hand that takes out the last thing may be about to give the same rider another.
  const isOver = EMPTYING.has(step.kind) && next.basket.length === 0
  return isOver && next.attempt === 'none' && next.later.length > 0 ? begunAfterNothing(next) : next
}

const EMPTYING: ReadonlySet<string> = new Set<DraftStep['kind']>(['answered', 'cut-to', 'counted'])

function taken(draft: IssueDraft, step: DraftStep): IssueDraft {
  switch (step.kind) {
    case 'opened':
      return { ...draft, left: draft.riderRef === null ? [] : draft.basket }
    case 'asked':
      return { ...draft, attempt: 'asking', override: step.override, remark: null, made: null }
    case 'unanswered':
      return { ...draft, attempt: 'unanswered' }
    case 'answered':
      return { ...draft, attempt: 'none', ...afterRemark(draft.basket, step.remark) }
    case 'hold':
      return { ...draft, isHeld: true }
    case 'release':
      return released(draft)
    case 'counted':
      return { ...draft, basket: step.basket, remark: null }
    case 'issued':
      return begun(step.nextRequestId, draft.later, step.made)
    case 'voided':
      return draft.made?.issueId === step.issueId ? { ...draft, made: { ...draft.made, voided: step.outcome } } : draft
    case 'clear':
      return draft.attempt === 'asking' ? draft : begun(step.nextRequestId, draft.later, null)
    case 'forgotten':
      return withoutRider(draft, step)
    default:
      if (!isFixed(draft)) return withTurnsOf(step, withStep(draft, step))
      return isForLater(draft, step) ? { ...draft, later: [...draft.later, step] } : draft
  }
}

/** No more was begun before than is still there: what is put in after a hand took out came since. */
function withLeft(draft: IssueDraft): IssueDraft {
  return { ...draft, left: stillIn(draft.basket, draft.left) }
}

/** From the very moment of its answer, what is to be counted first is asked about in a dialog. */
function isFixed({ attempt, isHeld, remark }: IssueDraft): boolean {
  return attempt !== 'none' || isHeld || remark?.outcome === 'count-first'
}

/**
 * What was scanned under a dialog about this basket waits until it is issued. Under one about what was made, or with
 * nothing left to issue, its turn is now: it was for whoever is at the desk.
 */
function released(draft: IssueDraft): IssueDraft {
  const remark = draft.remark?.outcome === 'count-first' ? null : draft.remark
  const free = { ...draft, isHeld: false, remark }
  if (isFixed(free) || (free.made === null && free.basket.length > 0)) return free
  return { ...replayed(free), made: free.made }
}

/** Nobody sees the basket meanwhile: what is in it for one rider is not given to the next, who waits until it is issued. */
function replayed(draft: IssueDraft): IssueDraft {
  const [step, ...rest] = draft.later
  if (!step || isOfAnother(draft, step)) return draft
  return replayed({ ...nextDraft({ ...draft, later: [] }, step), later: rest })
}

/** Whoever was turned to on their own page does not wait: that gives up what another was to have, and says so. */
function isOfAnother({ riderRef, basket }: IssueDraft, step: ChangingStep): boolean {
  const isScan = 'riderRef' in step && step.kind !== 'turn-to'
  return isScan && riderRef !== null && step.riderRef !== riderRef && basket.length > 0
}

/** Who waits and comes to the desk before their turn has it at once: it is not to come up again once they were served. */
function withTurnsOf(step: ChangingStep, draft: IssueDraft): IssueDraft {
  if (!('riderRef' in step) || step.riderRef === null) return draft
  const { theirs, others } = turnsOf(step.riderRef, draft.later)
  const scanned = theirs.filter((one) => !('riderRef' in one))
  const next = scanned.reduce(withStep, draft)
  return { ...next, later: others, remark: draft.remark ?? next.remark }
}

/** What was made stays in sight until the next touch or scan; rider and things of the next may be there already. */
function begun(requestId: RequestId, scanned: readonly ChangingStep[], made: MadeIssue | null): IssueDraft {
  return { ...replayed({ ...newDraft(requestId), later: scanned }), made }
}

/** Nothing was issued, and nothing is left to be: what was scanned meanwhile would wait for ever. */
function begunAfterNothing({ requestId, later, remark }: IssueDraft): IssueDraft {
  const draft = begun(requestId, later, null)
  return { ...draft, remark: draft.remark ?? remark }
}

/** The request that the station has goes on under its own id; until it is answered, nothing of it can be given up. */
function withoutRider(draft: IssueDraft, { riderRef, nextRequestId }: ForgottenStep): IssueDraft {
  const later = turnsOf(riderRef, draft.later).others
  const made = draft.made?.riderRef === riderRef ? null : draft.made
  const isTold = draft.remark?.outcome === 'put-back' && draft.remark.riderRef === riderRef
  if (draft.riderRef !== riderRef) return { ...draft, later, made, remark: isTold ? null : draft.remark }
  return draft.attempt === 'asking' ? { ...draft, later, endsWith: nextRequestId } : begun(nextRequestId, later, made)
}

type ForgottenStep = Extract<DraftStep, { kind: 'forgotten' }>

/** Quantities are those of the basket on the screen, and a rider who waits may hold the code there once more. */
function isForLater({ riderRef, later }: IssueDraft, step: ChangingStep): boolean {
  if ('riderRef' in step) return step.riderRef !== riderRef || later.length > 0
  return step.kind !== 'set-quantity' && step.kind !== 'cut-to'
}

function withStep(draft: IssueDraft, step: ChangingStep): IssueDraft {
  return { ...draft, ...changed(draft, step) }
}

function changed(draft: IssueDraft, step: ChangingStep): Partial<IssueDraft> {
  if (step.kind === 'remark') return { remark: step.remark }
  if ('riderRef' in step) return withRider(draft, step)
  const isToldFor = SCANNED_THINGS.has(step.kind) && draft.remark?.outcome === 'put-back'
  return { basket: changedBasket(draft.basket, step), remark: isToldFor ? draft.remark : null, made: null }
}

/** What was put back has to be told until somebody had the time to read it: scans follow each other quickly. */
const SCANNED_THINGS: ReadonlySet<string> = new Set<DraftStep['kind']>(['add-item', 'add-kit', 'add-piece'])

/**
 * In one sitting the basket goes to whoever is scanned last; what was begun for another before that is put back. While
 * others wait, all of it was begun for the one at the desk.
 */
function withRider({ basket, riderRef, later, left }: IssueDraft, step: RiderStep): Partial<IssueDraft> {
  const kept = { riderRef: step.riderRef, left: [], remark: null, made: null }
  if (riderRef === null || riderRef === step.riderRef || step.kind === 'set-rider') return kept
  const begunBefore = step.kind === 'turn-to' || isAnyoneWaiting(later) ? basket : left
  if (step.kind === 'scan-rider' && begunBefore.length === 0) return kept
  const pieces = piecesIn(begunBefore)
  const remark = pieces > 0 ? { outcome: 'put-back' as const, riderRef, pieces } : null
  return { ...newDraft(step.nextRequestId), ...kept, basket: beyond(basket, begunBefore), later, remark }
}

type RiderStep = Extract<ChangingStep, { kind: 'set-rider' | 'scan-rider' | 'turn-to' }>

function changedBasket(basket: Basket, step: Exclude<ChangingStep, RiderStep | { kind: 'remark' }>): Basket {
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
