/**
 * The character a keyboard-wedge scanner means by a physical key. Scanners type as a US keyboard; reading the key and
 * not the character makes the machine's layout, its input method and Caps Lock irrelevant.
 *
 *     characterOfKey('KeyA', true)   // 'A', also where that key is a Q, and while a pinyin candidate list is open
 */
export function characterOfKey(code: string, isShifted: boolean): string | undefined {
  const pair = US_KEYS.get(code)
  return pair?.[isShifted ? 1 : 0]
}

/** What a held Shift that does not belong to the scanner leaves of a key: capitals, and digits as they are. */
export function characterUnderLeanedShift(code: string): string | undefined {
  const pair = US_KEYS.get(code)
  return code.startsWith('Key') ? pair?.[1] : pair?.[0]
}

const US_KEYS: ReadonlyMap<string, readonly [plain: string, shifted: string]> = new Map([
  ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => [`Key${letter}`, [letter.toLowerCase(), letter]] as const),
  ...[...')!@#$%^&*('].map((shifted, digit) => [`Digit${digit}`, [String(digit), shifted]] as const),
  ...Array.from({ length: 10 }, (_, digit) => [`Numpad${digit}`, [String(digit), String(digit)]] as const),
  ['Space', [' ', ' ']],
  ['Minus', ['-', '_']],
  ['Equal', ['=', '+']],
  ['BracketLeft', ['[', '{']],
  ['BracketRight', [']', '}']],
  ['Backslash', ['\\', '|']],
  ['IntlBackslash', ['\\', '|']],
  ['Semicolon', [';', ':']],
  ['Quote', ["'", '"']],
  ['Backquote', ['`', '~']],
  ['Comma', [',', '<']],
  ['Period', ['.', '>']],
  ['Slash', ['/', '?']],
  ['NumpadDecimal', ['.', '.']],
  ['NumpadAdd', ['+', '+']],
  ['NumpadSubtract', ['-', '-']],
  ['NumpadMultiply', ['*', '*']],
  ['NumpadDivide', ['/', '/']],
])
