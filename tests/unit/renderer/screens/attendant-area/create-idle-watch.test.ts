import { expect, test } from 'vitest'
import { createIdleWatch, KEY_DOUBT_MS } from '../../../../../renderer/screens/attendant-area/create-idle-watch.ts'

test('a touch counts at once', () => {
  const watch = createIdleWatch(0)
  watch.touch(5_000)
  expect(watch.lastActiveAt(6_000)).toBe(5_000)
})

test('typing counts', () => {
  const watch = createIdleWatch(0)
  watch.key(5_000)
  watch.key(5_400)
  expect(watch.lastActiveAt(5_500)).toBe(5_400)
  expect(watch.lastActiveAt(60_000)).toBe(5_400)
})

test("a rider's scan does not keep anyone signed in", () => {
  const watch = createIdleWatch(0)
  for (let at = 30_000; at < 31_400; at += 10) watch.key(at)
  watch.discountKeys()
  expect(watch.lastActiveAt(31_500)).toBe(0)
})

test('what was typed before a scan still counts', () => {
  const watch = createIdleWatch(0)
  watch.key(10_000)
  watch.key(10_000 + KEY_DOUBT_MS)
  watch.discountKeys()
  expect(watch.lastActiveAt(20_000)).toBe(10_000)
})
