export type PressFollower = {
  /** Calls once what is pressed now has been clicked or let go; at once where nothing is. */
  readonly afterPress: (then: () => void) => void
  /** Calls nothing from now on. */
  readonly end: () => void
}

/**
 * Follows what finger or mouse press, until the click that comes of it: in between the focus moves, and what was pressed
 * must not.
 */
export function followPresses(target: EventTarget): PressFollower {
  let isPressed = false
  let waiting: (() => void) | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = () => {
    clearTimeout(timer)
    isPressed = false
    waiting?.()
    waiting = undefined
  }
  const steps = {
    pointerdown() {
      clearTimeout(timer)
      isPressed = true
    },
    pointerup() {
      clearTimeout(timer)
      timer = setTimeout(over, UNTIL_CLICKED_MS)
    },
    pointercancel: over,
    click: over,
  }
  const entries = Object.entries(steps)
  for (const [kind, step] of entries) target.addEventListener(kind, step, { capture: true })
  return {
    afterPress(then) {
      waiting = then
      if (!isPressed) over()
    },
    end() {
      clearTimeout(timer)
      for (const [kind, step] of entries) target.removeEventListener(kind, step, { capture: true })
    },
  }
}

/** Let go elsewhere, or after too long, it is no click; on a busy machine one takes its time. */
const UNTIL_CLICKED_MS = 300
