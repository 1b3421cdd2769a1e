import { followPresses } from './follow-presses.ts'

/**
 * Has page and dialogs leave room for the keyboard, until the returned function is called. A touch takes the focus out of
 * the field before it is a click, and what was touched must not move away between: they come back with the click, and no
 * later, or what it opens would move under the next touch.
 */
export function takeKeyboardRoom(keys: 'letters' | 'digits'): () => void {
  endRelease?.()
  const root = document.documentElement
  root.dataset['keyboard'] = 'open'
  root.dataset['keyboardKeys'] = keys
  const presses = followPresses(window)
  return () => {
    endRelease?.()
    endRelease = presses.end
    presses.afterPress(() => {
      presses.end()
      delete root.dataset['keyboard']
    })
  }
}

/** There is one screen with one keyboard. */
let endRelease: (() => void) | undefined
