/**
 * Base32 of RFC 4648 without padding: A-Z and 2-7 only. A keyboard-wedge scanner types letters and digits alike under
 * every layout and input method; punctuation it does not.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const NO_LETTER = -1

/** By the letter's code unit: each of a code's 136 letters is looked up at every check-in. */
const VALUE_OF = new Int8Array(128).fill(NO_LETTER)
for (const [value, letter] of [...ALPHABET].entries()) VALUE_OF[letter.charCodeAt(0)] = value

export function encodeBase32(bytes: Uint8Array): string {
  let text = ''
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET.charAt((buffer >>> bits) & 31)
    }
    buffer &= (1 << bits) - 1
  }
  return bits > 0 ? text + ALPHABET.charAt((buffer << (5 - bits)) & 31) : text
}

/** The bytes, or null for a letter outside the alphabet, an impossible length or left-over bits that are not zero. */
export function decodeBase32(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8))
  let buffer = 0
  let bits = 0
  let at = 0
  for (let index = 0; index < text.length; index++) {
    const value = VALUE_OF[text.charCodeAt(index)] ?? NO_LETTER
    if (value === NO_LETTER) return null
    buffer = (buffer << 5) | value
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = buffer >>> bits
      buffer &= (1 << bits) - 1
    }
  }
  return bits < 5 && buffer === 0 ? bytes : null
}
