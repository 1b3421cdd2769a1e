/**
 * Has page and dialogs leave room for the keyboard, until the returned function is called. They come back a moment
 * later: a touch takes the focus out of the field before it is a click, and what was touched must not move away between.
 */
export function takeKeyboardRoom(keys: 'letters' | 'digits'): () => void {
  clearTimeout(release)
  const root = document.documentElement
  root.dataset['keyboard'] = 'open'
  root.dataset['keyboardKeys'] = keys
  return () => {
    clearTimeout(release)
    release = setTimeout(() => delete root.dataset['keyboard'], UNTIL_CLICKED_MS)
  }
}

const UNTIL_CLICKED_MS = 300

/** There is one screen with one keyboard. */
let release: ReturnType<typeof setTimeout> | undefined
