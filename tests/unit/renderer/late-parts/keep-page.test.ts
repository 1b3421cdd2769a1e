import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isPageKept, keepPage } from '../../../../renderer/late-parts/keep-page.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('keeps a page as long as anything needs it', () => {
  const endings = [keepPage(), keepPage()]
  expect(isPageKept()).toBe(true)
  endings[0]!()
  expect(isPageKept()).toBe(true)
  endings[1]!()
  expect(isPageKept()).toBe(false)
})

test('keeps a page no longer than it was asked to', () => {
  const endings = [keepPage(60_000), keepPage(90_000)]
  endings[1]!()
  vi.advanceTimersByTime(59_999)
  expect(isPageKept()).toBe(true)
  vi.advanceTimersByTime(1)
  expect(isPageKept()).toBe(false)
  const again = keepPage()
  endings[0]!()
  expect(isPageKept()).toBe(true)
  again()
})
