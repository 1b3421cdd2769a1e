import { describe, expect, it } from 'vitest'
import {
  type LoanDialogStep,
  type LoanDialogs,
  NO_LOAN_DIALOGS,
  nextLoanDialogs,
} from '../../../../../renderer/screens/attendant-loans/loan-dialogs.ts'
import type { Loan } from '../../../../../shared/supplies/loan.ts'

const loan = (loanId: string) => ({ loanId }) as Loan
const [first, second, third] = [loan('1-0'), loan('2-0'), loan('3-0')] as [Loan, Loan, Loan]

const taking = (...steps: readonly (LoanDialogStep | typeof closed)[]): LoanDialogs =>
  goingOn(NO_LOAN_DIALOGS, ...steps)
const goingOn = (dialogs: LoanDialogs, ...steps: readonly (LoanDialogStep | typeof closed)[]): LoanDialogs =>
  steps.reduce<LoanDialogs>(
    (now, step) => nextLoanDialogs(now, step === closed ? { kind: 'closed', dialog: now.open! } : step),
    dialogs,
  )
const scanOf = (...loans: readonly Loan[]): LoanDialogStep => ({ kind: 'scanned', loans, found: 'rider' })
const touchOf = (kind: 'take-back' | 'lost', of: Loan): LoanDialogStep => ({
  kind: 'touched',
  dialog: { kind, loan: of },
})
/** Closes the one that is open. */
const closed = 'closed'
const takenBack = ({ loanId }: Loan): LoanDialogStep => ({ kind: 'taken-back', loanId })

describe('the dialogs about loans', () => {
  it('open at a scan: one loan is taken back, of several one is chosen', () => {
    expect(taking(scanOf(first)).open).toEqual({ kind: 'take-back', loan: first })
    expect(taking(scanOf(first, second)).open).toEqual({ kind: 'choose', loans: [first, second] })
  })

  it.each(['take-back', 'lost'] as const)('stay as they are at a scan (%s), and come to it when closed', (kind) => {
    const during = taking(touchOf(kind, first), scanOf(second), scanOf(third))
    expect(during).toMatchObject({ open: { kind, loan: first }, waiting: [[second], [third]] })
    expect(goingOn(during, closed)).toMatchObject({
      open: { kind: 'take-back', loan: second },
      waiting: [[third]],
    })
    expect(goingOn(during, closed, closed, closed)).toEqual(NO_LOAN_DIALOGS)
  })

  it('stay open when an answer comes late that belongs to the one before', () => {
    const lost = taking(touchOf('lost', first), scanOf(first), scanOf(second))
    const next = goingOn(lost, closed)
    const late: LoanDialogStep = { kind: 'closed', dialog: { kind: 'lost', loan: first } }
    expect(goingOn(next, late)).toEqual(next)
    expect(goingOn(next, closed, late)).toMatchObject({ open: { kind: 'take-back', loan: second } })
  })

  it('close at a late answer about the very piece that was opened once more', () => {
    const late: LoanDialogStep = { kind: 'closed', dialog: { kind: 'take-back', loan: first } }
    expect(taking(touchOf('take-back', first), closed, touchOf('take-back', first), late).open).toBeNull()
  })

  it('take a scan of what is open or waits already as the same one', () => {
    expect(taking(scanOf(first), scanOf(first), scanOf(second), scanOf(second)).waiting).toEqual([[second]])
    expect(taking(scanOf(first, second), scanOf(first, second)).waiting).toEqual([])
  })

  it('come to a piece that turns up while it is being given up', () => {
    expect(taking(touchOf('lost', first), scanOf(first), closed).open).toEqual({ kind: 'take-back', loan: first })
  })

  it('take a scan as the answer to which one came back, and another as the next', () => {
    const asked = [scanOf(first, second), scanOf(second)]
    expect(taking(...asked)).toMatchObject({ open: { kind: 'take-back', loan: second }, waiting: [] })
    expect(taking(scanOf(first, second), scanOf(third))).toMatchObject({ open: { kind: 'choose' }, waiting: [[third]] })
  })

  it.each(['take-back', 'lost'] as const)('come to what was scanned in the moment of a touch (%s)', (kind) => {
    const both = taking(scanOf(second), scanOf(third), touchOf(kind, first))
    expect(both).toMatchObject({ open: { kind, loan: first }, waiting: [[second], [third]] })
    expect(taking(scanOf(second, third), touchOf(kind, first)).waiting).toEqual([[second, third]])
    expect(taking(scanOf(second, third), touchOf('take-back', third)).waiting).toEqual([])
    expect(taking(scanOf(first), touchOf('take-back', first)).waiting).toEqual([])
    expect(taking(scanOf(first), touchOf('lost', first))).toMatchObject({ open: { kind: 'lost' }, waiting: [[first]] })
  })

  it('do not come to what has been taken back meanwhile', () => {
    const during = [touchOf('take-back', first), scanOf(first, second), scanOf(third)]
    expect(taking(...during, takenBack(first), closed).open).toEqual({ kind: 'take-back', loan: second })
    expect(taking(...during, takenBack(third), takenBack(first), takenBack(second), closed)).toEqual(NO_LOAN_DIALOGS)
  })

  it('leave a remark about a scan that found nothing until they are closed', () => {
    const nothing: LoanDialogStep = { kind: 'scanned', loans: [], found: 'unknown-barcode' }
    expect(taking(touchOf('take-back', first), nothing, closed)).toMatchObject({
      open: null,
      remark: 'unknown-barcode',
    })
    expect(taking(nothing, scanOf(first)).remark).toBeNull()
  })
})
