import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchIdle } from '../../../../renderer/hooks/watch-idle.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A screen that is watched, whose quiets are collected, each with what calls it off. */
function aWatchedScreen() {
  const target = new EventTarget()
  const quiets: AbortSignal[] = []
  const scans = new Set<() => void>()
  const end = watchIdle({
    idleMs: 60_000,
    onIdle: (untilSign) => quiets.push(untilSign),
    target,
    onSign(listener) {
      scans.add(listener)
      return () => scans.delete(listener)
    },
  })
  return {
    quiets,
    end,
    touch: () => target.dispatchEvent(new Event('pointerdown')),
    scan: () => scans.forEach((listener) => void listener()),
  }
}

test('tells once of each quiet', () => {
  const { quiets, touch, scan } = aWatchedScreen()
  vi.advanceTimersByTime(59_000)
  touch()
  vi.advanceTimersByTime(59_000)
  scan()
  vi.advanceTimersByTime(59_000)
  expect(quiets).toHaveLength(0)
  vi.advanceTimersByTime(120_000)
  expect(quiets).toHaveLength(1)
  touch()
  vi.advanceTimersByTime(60_000)
  expect(quiets).toHaveLength(2)
})

test.each(['touch', 'scan', 'end'] as const)('calls off what a quiet set going, at a %s', (sign) => {
  const screen = aWatchedScreen()
  vi.advanceTimersByTime(60_000)
  expect(screen.quiets.map(({ aborted }) => aborted)).toEqual([false])
  screen[sign]()
  expect(screen.quiets.map(({ aborted }) => aborted)).toEqual([true])
})

test('tells of nothing once it has ended', () => {
  const { quiets, end, touch } = aWatchedScreen()
  end()
  touch()
  vi.advanceTimersByTime(60_000)
  expect(quiets).toHaveLength(0)
})
