export type PressedKey = {
  readonly type: string
  readonly code: string
  readonly control: boolean
  readonly alt: boolean
  readonly meta: boolean
}

const ALWAYS_KEPT = new Set([
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F10',
  'F11',
  'F12',
  'BrowserBack',
  'BrowserForward',
  'BrowserHome',
])

/** Editing a field: all, copy, cut, paste, undo, redo. */
const EDITING = new Set(['KeyA', 'KeyC', 'KeyX', 'KeyV', 'KeyZ', 'KeyY'])

/**
 * Whether a key is kept from the page and from the window: the ways out of a kiosk, such as closing, reloading,
 * zooming, full screen and developer tools. Letters, digits, and editing in a field pass, so that scanners and
 * attendants can type. Alt alone passes, and AltGr (Ctrl and Alt) too: keyboards need it for their letters.
 */
export function isKeptFromRiders({ type, code, control, alt, meta }: PressedKey): boolean {
  if (type !== 'keyDown' && type !== 'rawKeyDown') return false
  if (ALWAYS_KEPT.has(code)) return true
  if (meta) return true
  if (control && alt) return /^(F\d+|Delete|Backspace|Escape|Tab)$/.test(code)
  if (control) return !EDITING.has(code) && !/^(Control|Shift)(Left|Right)$/.test(code)
  if (alt) return /^(F\d+|Space|Tab|Escape|Home|Arrow(Left|Right))$/.test(code)
  return false
}
