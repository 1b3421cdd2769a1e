import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ABSENCE_MS, createScreenPresence } from '../../../../electron/browser-host/screen-presence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const watched = () => {
  const gone: string[] = []
  return { gone, presence: createScreenPresence((screenId) => gone.push(screenId)) }
}

test('a tab whose stream ended is gone after a while', () => {
  const { gone, presence } = watched()
  const leave = presence.arrive('tab')
  vi.advanceTimersByTime(10 * ABSENCE_MS)
  leave()
  vi.advanceTimersByTime(ABSENCE_MS - 1)
  expect(gone).toEqual([])
  vi.advanceTimersByTime(1)
  expect(gone).toEqual(['tab'])
})

test('a tab whose stream breaks and comes back is not gone', () => {
  const { gone, presence } = watched()
  presence.arrive('tab')()
  presence.arrive('tab')
  vi.advanceTimersByTime(10 * ABSENCE_MS)
  expect(gone).toEqual([])
})

test('a stream that is replaced before it ends takes nobody with it', () => {
  const { gone, presence } = watched()
  const leaveOld = presence.arrive('tab')
  presence.arrive('tab')
  leaveOld()
  vi.advanceTimersByTime(10 * ABSENCE_MS)
  expect(gone).toEqual([])
})

test('whoever calls without a stream is soon taken for gone', () => {
  const { gone, presence } = watched()
  presence.noteCall('page')
  vi.advanceTimersByTime(ABSENCE_MS)
  expect(gone).toEqual(['page'])
})

test('tells nothing once the host is closed', () => {
  const { gone, presence } = watched()
  presence.arrive('tab')()
  presence.close()
  vi.advanceTimersByTime(10 * ABSENCE_MS)
  expect(gone).toEqual([])
})
