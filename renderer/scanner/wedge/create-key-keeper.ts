/**
 * Keeps key presses back until it is known whose they are. Outside of text fields nothing can be undone: a PIN pad that
 * counts digits must not see a scanner's. A person's key is handed on a moment later, which no hand notices.
 */
export type KeyKeeper = {
  keep(event: KeyboardEvent): void
  /** They were a person's: hands them on, in order, to where they were going. */
  handOn(): void
  /** They were a scanner's. */
  drop(): void
  /** Whether this event is one that was handed on, not to be looked at again. */
  isHandedOn(event: Event): boolean
  readonly isEmpty: boolean
}

export function createKeyKeeper(): KeyKeeper {
  let kept: { readonly target: EventTarget | null; readonly again: KeyboardEvent }[] = []
  const handedOn = new WeakSet<Event>()
  return {
    keep(event) {
      kept.push({ target: event.target, again: copyOf(event) })
      if (kept.length > MOST_KEPT) kept.shift()
    },
    handOn() {
      const keys = kept
      kept = []
      for (const { target, again } of keys) {
        handedOn.add(again)
        target?.dispatchEvent(again)
      }
    },
    drop() {
      kept = []
    },
    isHandedOn: (event) => handedOn.has(event),
    get isEmpty() {
      return kept.length === 0
    },
  }
}

/** More than any scan; so many keys in a row are a thing lying on the keyboard. */
const MOST_KEPT = 600

function copyOf(event: KeyboardEvent): KeyboardEvent {
  const { key, code, location, shiftKey, ctrlKey, altKey, metaKey } = event
  const Keyboard = event.constructor as typeof KeyboardEvent
  const flags = { bubbles: true, cancelable: true, composed: true }
  return new Keyboard('keydown', { ...flags, key, code, location, shiftKey, ctrlKey, altKey, metaKey })
}
