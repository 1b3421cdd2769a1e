import { expect, test } from 'vitest'
import { findLoansOfScan, loansOfScan } from '../../../../../renderer/screens/attendant-loans/loans-of-scan.ts'
import type { StationClient } from '../../../../../shared/contract/station-contract.ts'
import type { ItemId, PieceTag, RiderRef } from '../../../../../shared/ids/ids.ts'
import type { Loan } from '../../../../../shared/supplies/loan.ts'

const riderRef = 'r-0123456789abcdef' as RiderRef
const itemId = 'umbrella' as ItemId
const tag = 'YS-01' as PieceTag
const loan = (loanId: string, changes: Partial<Loan> = {}) =>
  ({ loanId, riderRef, itemId, tag: null, ...changes }) as Loan
const other = 'r-fedcba9876543210' as RiderRef
const out = [loan('1-0'), loan('1-1', { itemId: 'sewing-kit' as ItemId }), loan('2-0', { riderRef: other, tag })]
const idsOf = (loans: readonly Loan[]) => loans.map(({ loanId }) => loanId)

test("finds what a rider has, what is out of an item, and a piece's own loan", () => {
  expect(idsOf(loansOfScan({ kind: 'rider', riderRef, name: null, platform: 'unknown' }, out))).toEqual(['1-0', '1-1'])
  expect(idsOf(loansOfScan({ kind: 'item', itemId }, out))).toEqual(['1-0', '2-0'])
  expect(idsOf(loansOfScan({ kind: 'piece', itemId, tag, loan: out[2] ?? null }, out))).toEqual(['2-0'])
})

test('finds nothing by a piece on the shelf and by what cannot be read', () => {
  expect(loansOfScan({ kind: 'piece', itemId, tag, loan: null }, out)).toEqual([])
  expect(loansOfScan({ kind: 'refused', reason: 'malformed' }, out)).toEqual([])
  expect(loansOfScan({ kind: 'unknown-barcode' }, out)).toEqual([])
})

test('finds nothing of a rider whose thing came back before the scan was understood', async () => {
  let isOut = true
  const station = {
    supplies: {
      async identify() {
        isOut = false
        return { kind: 'rider', riderRef, name: null, platform: 'unknown' }
      },
    },
    loans: { list: async () => (isOut ? [loan('1-0')] : []) },
  } as unknown as StationClient
  expect(await findLoansOfScan(station, 'RS1', () => {})).toMatchObject({ found: { kind: 'rider' }, loans: [] })
})

test('tells what was scanned before the loans are found, and also where they are not', async () => {
  const heeded: unknown[] = []
  const heed = (found: unknown) => void heeded.push(found)
  const found = { kind: 'item', itemId }
  const list = () => {
    expect(heeded).toEqual([found])
    return Promise.reject(new Error('no answer'))
  }
  const answers = { supplies: { identify: async () => found }, loans: { list } } as unknown as StationClient
  await expect(findLoansOfScan(answers, 'x', heed)).rejects.toThrow('no answer')
  const fails = { supplies: { identify: () => Promise.reject(new Error('no answer')) } } as unknown as StationClient
  await expect(findLoansOfScan(fails, 'x', heed)).rejects.toThrow('no answer')
  expect(heeded).toEqual([found, undefined])
})
