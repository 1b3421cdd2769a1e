import { expect, it } from 'vitest'
import { createLatest } from '../../../../../office/page/api/latest.ts'

it('a question is hung up on when another takes its place, and when nobody waits any more', () => {
  const latest = createLatest()
  const first = latest.begin()
  expect(first.aborted).toBe(false)
  const second = latest.begin()
  expect([first, second].map(({ aborted }) => aborted)).toEqual([true, false])
  latest.end()
  expect(second.aborted).toBe(true)
  expect(latest.begin().aborted).toBe(false)
})
