import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followPresses } from '../../../../../renderer/components/keyboard/follow-presses.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aFollowedScreen() {
  const target = new EventTarget()
  const { afterPress, end } = followPresses(target)
  const then = vi.fn<() => void>()
  const see = (...kinds: readonly string[]) => kinds.forEach((kind) => void target.dispatchEvent(new Event(kind)))
  return { see, end, then, afterPress: () => afterPress(then) }
}

test('calls at once where nothing is pressed', () => {
  const { see, afterPress, then } = aFollowedScreen()
  see('pointerdown', 'pointerup', 'click')
  afterPress()
  expect(then).toHaveBeenCalledTimes(1)
})

test('waits for the click of what is pressed, however long it is held, and for no time after it', () => {
  const { see, afterPress, then } = aFollowedScreen()
  see('pointerdown')
  afterPress()
  vi.advanceTimersByTime(60_000)
  see('pointerup')
  expect(then).not.toHaveBeenCalled()
  see('click')
  expect(then).toHaveBeenCalledTimes(1)
})

test.each([
  ['a press that becomes a scroll', ['pointerdown', 'pointercancel'], 0],
  ['one that is let go elsewhere', ['pointerdown', 'pointerup'], 300],
] as const)('waits no longer than needed after %s', (_name, kinds, ms) => {
  const { see, afterPress, then } = aFollowedScreen()
  see('pointerdown')
  afterPress()
  see(...kinds)
  vi.advanceTimersByTime(ms)
  expect(then).toHaveBeenCalledTimes(1)
})

test('calls nothing once it has ended', () => {
  const { see, afterPress, then, end } = aFollowedScreen()
  see('pointerdown')
  afterPress()
  end()
  see('pointerup', 'click')
  vi.advanceTimersByTime(60_000)
  expect(then).not.toHaveBeenCalled()
})
