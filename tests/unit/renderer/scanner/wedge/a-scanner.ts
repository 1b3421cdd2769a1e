import { characterOfKey } from '../../../../../renderer/scanner/wedge/character-of-key.ts'
import type { KeyStroke } from '../../../../../renderer/scanner/wedge/create-key-decoder.ts'

/** A key press as a test tells it: `afterMs` since the one before. */
export type Press = KeyStroke & { readonly key: string }

const CODES = [
  ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `Key${letter}`),
  ...[...'0123456789'].map((digit) => `Digit${digit}`),
  ...['Space', 'Minus', 'Equal', 'BracketLeft', 'BracketRight', 'Backslash', 'Semicolon', 'Quote', 'Backquote'],
  ...['Comma', 'Period', 'Slash'],
]

export const KEY_OF_CHARACTER: ReadonlyMap<string, { code: string; shiftKey: boolean }> = new Map(
  CODES.flatMap((code) =>
    [false, true].map((shiftKey) => [characterOfKey(code, shiftKey)!, { code, shiftKey }] as const),
  ),
)

export function aPress(code: string, timeStamp: number, overrides: Partial<Press> = {}): Press {
  const flags = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false, isComposing: false }
  return { code, key: code, timeStamp, ...flags, ...overrides }
}

export type ScannerHabits = {
  readonly gapMs?: number | ((position: number) => number)
  readonly end?: readonly string[]
  readonly isComposing?: boolean
}

/** The keys of a scanner typing `text` from `atMs` on, Shift keys included, then what it ends with. */
export function scannerTypes(text: string, atMs: number, habits: ScannerHabits = {}): Press[] {
  const { gapMs = 6, end = ['Enter'], isComposing = false } = habits
  const gapAt = typeof gapMs === 'number' ? () => gapMs : gapMs
  const presses: Press[] = []
  let now = atMs
  ;[...text].forEach((character, position) => {
    const { code, shiftKey } = KEY_OF_CHARACTER.get(character)!
    if (position > 0) now += gapAt(position)
    if (shiftKey) presses.push(aPress('ShiftLeft', now, { key: 'Shift', shiftKey }))
    presses.push(aPress(code, now, { key: isComposing ? 'Process' : character, shiftKey, isComposing }))
  })
  for (const code of end) {
    now += gapAt(0)
    presses.push(aPress(code, now, { key: code }))
  }
  return presses
}

/** A person's keys, one every `gapMs`. */
export function handTypes(text: string, atMs: number, gapMs = 130): Press[] {
  return scannerTypes(text, atMs, { gapMs, end: [] })
}

/** 139 characters, as a rider code has them; made up. */
export const RIDER_CODE_TEXT = `RS1${'K7QZ2MXA5PLW3HVN6TBD4RJEYUCSGOFI'.repeat(5)}`.slice(0, 139)
