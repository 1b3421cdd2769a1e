import { findScanStart, isCertainlyTypedByMachine, type TypedCharacter } from './find-scan-start.ts'
import type { KnownCodes } from './known-codes.ts'
import { MAX_LENGTH, MAX_MEDIAN_GAP_MS, MIN_LENGTH_BY_ENTER, MIN_LENGTH_BY_SILENCE } from './wedge-limits.ts'

/** What a burst of keys turned out to be. `firstStroke` is the number of the machine's first key. */
export type BurstEnd =
  | { readonly kind: 'scan'; readonly text: string; readonly firstStroke: number }
  | { readonly kind: 'half-scan'; readonly reason: HalfScanReason; readonly firstStroke: number }
  /** `mayGoOn`: it ends as a known code begins, and the rest may still come. */
  | { readonly kind: 'typing'; readonly mayGoOn?: boolean }

/** `cut-short`: the scanner stopped in the middle; `too-long`: no code is that long. */
export type HalfScanReason = 'cut-short' | 'too-long'

export type Burst = {
  readonly characters: readonly TypedCharacter[]
  /** What a burst shortly before left unfinished. */
  readonly leftOver: readonly TypedCharacter[]
  /** The machine's first stroke, where the burst had to drop its first characters for being too long. */
  readonly overlongSince: number | null
  /** When Enter ended it; null when silence did. */
  readonly enterAtMs: number | null
}

/** Tells a scan from a half scan and from a person's typing, once the keys of a burst are all there. */
export function judgeBurst(burst: Burst, known: KnownCodes): BurstEnd {
  const { characters, overlongSince, enterAtMs } = burst
  const all = [...burst.leftOver, ...characters]
  const typed = textOf(all)
  const code = known.codeAtEnd(typed)
  if (code !== null) return { kind: 'scan', text: code, firstStroke: strokeAt(all, all.length - code.length) }
  const start = findScanStart(characters)
  if (start === null) return { kind: 'typing' }
  const scan = characters.slice(start)
  const text = textOf(scan)
  // What is left over belongs to it, and was let into a field when it came.
  const firstStroke = overlongSince ?? strokeAt(known.isBeginning(typed) ? all : scan, 0)
  if (overlongSince !== null || text.length > MAX_LENGTH) return { kind: 'half-scan', reason: 'too-long', firstStroke }
  const isUnfinished = known.isBeginning(typed) || known.isBeginning(text)
  const isWhole = enterAtMs === null ? isWholeBySilence(text) && !isUnfinished : isWholeByEnter(scan, enterAtMs)
  if (isWhole) return { kind: 'scan', text, firstStroke }
  return isCertainlyTypedByMachine(scan) ? { kind: 'half-scan', reason: 'cut-short', firstStroke } : { kind: 'typing' }
}

export function textOf(characters: readonly TypedCharacter[]): string {
  return characters.map((character) => character.text).join('')
}

function strokeAt(characters: readonly TypedCharacter[], index: number): number {
  return characters[index]?.stroke ?? 0
}

function isWholeBySilence(text: string): boolean {
  return text.length >= MIN_LENGTH_BY_SILENCE
}

/** A short text with an Enter could be a PIN typed fast, so it must be faster than that. */
function isWholeByEnter(scan: readonly TypedCharacter[], enterAtMs: number): boolean {
  if (scan.length >= MIN_LENGTH_BY_SILENCE) return true
  const gapBeforeEnterMs = enterAtMs - (scan.at(-1)?.lastKeyAtMs ?? enterAtMs)
  return scan.length >= MIN_LENGTH_BY_ENTER && isCertainlyTypedByMachine(scan) && gapBeforeEnterMs <= MAX_MEDIAN_GAP_MS
}
