import type { LoanId } from '../../../shared/ids/ids.ts'
import type { Loan } from '../../../shared/supplies/loan.ts'
import type { FoundByScan } from './loans-of-scan.ts'

/** What a scan found that is to be taken back: one loan, several to choose from, or none, and then what was scanned. */
export type ScannedLoans = { readonly loans: readonly Loan[]; readonly found: FoundByScan['kind'] | 'unanswered' }

export type LoanDialog =
  | { readonly kind: 'take-back' | 'lost'; readonly loan: Loan }
  | { readonly kind: 'choose'; readonly loans: readonly Loan[] }

/** The one dialog that is open, and what was scanned meanwhile: nothing is swapped under a finger, and nothing is lost. */
export type LoanDialogs = {
  readonly open: LoanDialog | null
  /** What each scan found; one after another they come when the dialog is closed. */
  readonly waiting: readonly (readonly Loan[])[]
  /** Of the latest scan that found nothing to take back. */
  readonly remark: ScannedLoans['found'] | null
}

export type LoanDialogStep =
  | ({ readonly kind: 'scanned' } & ScannedLoans)
  | { readonly kind: 'touched'; readonly dialog: LoanDialog }
  /** It has been taken back, or was before: no scan of it waits any longer. */
  | { readonly kind: 'taken-back'; readonly loanId: LoanId }
  /** A late answer may come to a dialog that was closed by hand: the one after it stays. */
  | { readonly kind: 'closed'; readonly dialog: LoanDialog }

export const NO_LOAN_DIALOGS: LoanDialogs = { open: null, waiting: [], remark: null }

export function nextLoanDialogs(dialogs: LoanDialogs, step: LoanDialogStep): LoanDialogs {
  switch (step.kind) {
    case 'scanned':
      return step.loans.length === 0 ? { ...dialogs, remark: step.found } : withScanned(dialogs, step.loans)
    case 'touched':
      return { open: step.dialog, waiting: waitingBeside(dialogs, step.dialog), remark: null }
    case 'taken-back':
      return { ...dialogs, waiting: without(dialogs.waiting, step.loanId) }
    case 'closed': {
      if (dialogs.open === null || !isSame(dialogs.open, step.dialog)) return dialogs
      const [next, ...waiting] = dialogs.waiting
      return { ...dialogs, open: next ? dialogOf(next) : null, waiting }
    }
  }
}

function isSame(one: LoanDialog, other: LoanDialog): boolean {
  return one.kind === other.kind && idsOf(loansIn(one)) === idsOf(loansIn(other))
}

function loansIn(dialog: LoanDialog): readonly Loan[] {
  return dialog.kind === 'choose' ? dialog.loans : [dialog.loan]
}

function withScanned(dialogs: LoanDialogs, loans: readonly Loan[]): LoanDialogs {
  const { open, waiting } = dialogs
  if (open === null) return { ...dialogs, open: dialogOf(loans), remark: null }
  // Asked which one came back, a scan of one of them is the answer.
  if (open.kind === 'choose' && isOneOf(loans, open.loans)) return { ...dialogs, open: dialogOf(loans) }
  const isKnown = [loansToTakeBack(open), ...waiting].some((known) => idsOf(known) === idsOf(loans))
  return isKnown ? dialogs : { ...dialogs, waiting: [...waiting, loans] }
}

/** A touch may be on its way to the page when a scan opens a dialog over it: that one waits then. */
function waitingBeside({ open, waiting }: LoanDialogs, touched: LoanDialog): LoanDialogs['waiting'] {
  const scanned = open === null ? [] : loansToTakeBack(open)
  const isAnswer = open?.kind === 'choose' && isOneOf(loansIn(touched), scanned)
  const isNothingLeft = scanned.length === 0 || isAnswer || (open !== null && isSame(open, touched))
  return isNothingLeft ? waiting : [scanned, ...waiting]
}

function dialogOf(loans: readonly Loan[]): LoanDialog {
  const [loan] = loans
  return loan && loans.length === 1 ? { kind: 'take-back', loan } : { kind: 'choose', loans }
}

/** Whoever scans a piece that is being given up has found it: that comes after, as any other scan. */
function loansToTakeBack(dialog: LoanDialog): readonly Loan[] {
  return dialog.kind === 'lost' ? [] : loansIn(dialog)
}

function isOneOf([loan, ...others]: readonly Loan[], choice: readonly Loan[]): boolean {
  return others.length === 0 && choice.some(({ loanId }) => loanId === loan?.loanId)
}

const idsOf = (loans: readonly Loan[]) => loans.map(({ loanId }) => loanId).join(' ')

function without(waiting: LoanDialogs['waiting'], loanId: LoanId): LoanDialogs['waiting'] {
  return waiting.map((loans) => loans.filter((loan) => loan.loanId !== loanId)).filter((loans) => loans.length > 0)
}
