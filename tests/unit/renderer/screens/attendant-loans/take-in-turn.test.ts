import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { takeInTurn } from '../../../../../renderer/screens/attendant-loans/take-in-turn.ts'

test('takes an answer that came early after the one that was asked for before it', async () => {
  const taken: string[] = []
  const take = takeInTurn<string>((answer) => void taken.push(answer))
  take(setImmediate('rider'))
  take(Promise.resolve('piece'))
  await setImmediate()
  await setImmediate()
  expect(taken).toEqual(['rider', 'piece'])
})
