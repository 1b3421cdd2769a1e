import type { Movement } from '../../../shared/supplies/movement.ts'

/** What was on hand after each movement, latest first, from what was on hand after the first of them. */
export function balancesOf(movements: readonly Pick<Movement, 'onHandChange'>[], onHandAfter: number): number[] {
  let balance = onHandAfter
  return movements.map(({ onHandChange }) => {
    const after = balance
    balance -= onHandChange
    return after
  })
}

/** What was on hand before the last of them: after the first of the next page. */
export function balanceBefore(movements: readonly Pick<Movement, 'onHandChange'>[], onHandAfter: number): number {
  return movements.reduce((balance, { onHandChange }) => balance - onHandChange, onHandAfter)
}
