import { characterOfKey, characterUnderLeanedShift } from './character-of-key.ts'
import { LEANED_MODIFIER_MS } from './wedge-limits.ts'

/** What the reader looks at in a keydown event. */
export type KeyStroke = Pick<
  KeyboardEvent,
  'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat' | 'timeStamp' | 'isComposing'
>

export type KeyMeaning =
  | { readonly kind: 'character'; readonly text: string }
  /** A digit of a character that is typed as Alt and its number on the number pad. */
  | { readonly kind: 'alt-digit'; readonly digit: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'modifier'; readonly isAlt: boolean }
  | { readonly kind: 'other' }

/** Stands for a character that cannot be known; a text with one is refused, where leaving it out might be accepted. */
export const UNKNOWN_CHARACTER = '\ufffd'

export type KeyDecoder = { decode(key: KeyStroke, burstBeganAtMs: number): KeyMeaning }

/**
 * Says what a single key means. It remembers only when each modifier last went down: one that was down well before a
 * burst (somebody leaning on Shift, a key whose release was lost) says nothing about the scanner's keys.
 */
export function createKeyDecoder(): KeyDecoder {
  const downAtMs = new Map<string, number>()

  function belongsToBurst(isDown: boolean, modifier: string, burstBeganAtMs: number): boolean {
    if (!isDown) return false
    const at = downAtMs.get(modifier)
    return at === undefined || at >= burstBeganAtMs - LEANED_MODIFIER_MS
  }

  return {
    decode(key, burstBeganAtMs) {
      const modifier = MODIFIER_CODES.get(key.code)
      if (modifier) {
        if (!key.repeat) downAtMs.set(modifier, key.timeStamp)
        return { kind: 'modifier', isAlt: modifier === 'Alt' }
      }
      const hasControl = belongsToBurst(key.ctrlKey, 'Control', burstBeganAtMs)
      const hasAlt = belongsToBurst(key.altKey, 'Alt', burstBeganAtMs)
      if (END_CODES.has(key.code) || (hasControl && CONTROL_END_CODES.has(key.code))) return { kind: 'end' }
      if (hasAlt && !hasControl && /^Numpad\d$/.test(key.code)) return { kind: 'alt-digit', digit: key.code.slice(-1) }

      const hasShift = belongsToBurst(key.shiftKey, 'Shift', burstBeganAtMs)
      const isShiftLeanedOn = key.shiftKey && !hasShift
      const text = isShiftLeanedOn ? characterUnderLeanedShift(key.code) : characterOfKey(key.code, hasShift)
      if (text === undefined) return { kind: 'other' }
      if (hasAlt && hasControl) return { kind: 'character', text: UNKNOWN_CHARACTER }
      if (hasControl || hasAlt || belongsToBurst(key.metaKey, 'Meta', burstBeganAtMs)) return { kind: 'other' }
      return { kind: 'character', text }
    },
  }
}

/** The character of an Alt number, such as 65 or 0065: ASCII only, like all a scanner types. */
export function characterOfAltNumber(digits: string): string {
  const number = Number(digits)
  return number >= 32 && number <= 126 ? String.fromCharCode(number) : UNKNOWN_CHARACTER
}

const MODIFIER_CODES: ReadonlyMap<string, string> = new Map([
  ['ShiftLeft', 'Shift'],
  ['ShiftRight', 'Shift'],
  ['ControlLeft', 'Control'],
  ['ControlRight', 'Control'],
  ['AltLeft', 'Alt'],
  ['AltRight', 'Alt'],
  ['MetaLeft', 'Meta'],
  ['MetaRight', 'Meta'],
  ['CapsLock', 'CapsLock'],
  ['NumLock', 'NumLock'],
])

const END_CODES: ReadonlySet<string> = new Set(['Enter', 'NumpadEnter', 'Tab'])

/** Carriage return and line feed as control characters. */
const CONTROL_END_CODES: ReadonlySet<string> = new Set(['KeyM', 'KeyJ'])
