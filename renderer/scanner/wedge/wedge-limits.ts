/** A scanner's keys follow each other within this, in the middle of a scan; the fastest typists need 60 ms and more. */
export const MAX_MEDIAN_GAP_MS = 50

/** So many characters in a row at such a pace, and nobody but a machine is typing. */
export const CERTAIN_PACES: readonly { readonly length: number; readonly gapMs: number }[] = [
  { length: 4, gapMs: 20 },
  { length: 6, gapMs: 35 },
]

/** After this long without a key a burst is over, for scanners that send no Enter. */
export const SILENCE_MS = 120

/** The shortest text taken for a scan without an Enter after it, and with one. */
export const MIN_LENGTH_BY_SILENCE = 8
export const MIN_LENGTH_BY_ENTER = 4

/** A modifier that went down this long before a burst is a person's, or a thing lying on the keyboard. */
export const LEANED_MODIFIER_MS = 100

/** An Enter, line feed or Tab this soon after a scan is the scanner's as well. */
export const TRAILING_KEYS_MS = 300

/** The rest of a known code may come this long after its beginning. */
export const LEFT_OVER_MS = 1_500

/** As long as the station takes (`MAX_SCAN_LENGTH`, not imported: it would bring zod into the first screen). */
export const MAX_LENGTH = 512
