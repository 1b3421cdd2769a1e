import { characterOfAltNumber, createKeyDecoder, type KeyStroke } from './create-key-decoder.ts'
import { findScanStart, isCertainlyTypedByMachine, paceMs, type TypedCharacter } from './find-scan-start.ts'
import { type BurstEnd, judgeBurst, textOf } from './judge-burst.ts'
import { type KnownCodes, LONGEST_OWN_CODE, noKnownCodes } from './known-codes.ts'
import { LEFT_OVER_MS, MAX_LENGTH, MAX_MEDIAN_GAP_MS, SILENCE_MS, TRAILING_KEYS_MS } from './wedge-limits.ts'

/** What one key turned out to be, at the moment it went down. */
export type StrokeReading = {
  readonly stroke: number
  /**
   * - `person`: let it through; no burst is under way, or not one of characters.
   * - `undecided`: a character that may be a person's or the start of a scan.
   * - `scanner`: certainly the scanner's; nothing else may see it.
   */
  readonly from: 'person' | 'undecided' | 'scanner'
  /** A scan may begin here: whatever is to be restored after one must be remembered now. */
  readonly mayBeginScan: boolean
  /** When `from` is `scanner`: the number of its first key. */
  readonly firstStroke: number | null
  /** Bursts that ended with this key, oldest first. */
  readonly ended: readonly BurstEnd[]
}

export type WedgeReader = {
  press(key: KeyStroke): StrokeReading
  /** Tells the reader the time; it ends a burst after which there was silence. */
  settle(nowMs: number): readonly BurstEnd[]
}

/**
 * Tells a scanner that types like a keyboard from a person's hands: by pace, and by the form of `known` codes. It knows
 * nothing of the page: keys go in with their times, readings come out. Memory is bounded whatever is typed.
 */
export function createWedgeReader(known: KnownCodes = noKnownCodes): WedgeReader {
  const decoder = createKeyDecoder()
  let characters: TypedCharacter[] = []
  let altNumber: { digits: string; firstKeyAtMs: number; lastKeyAtMs: number; stroke: number } | null = null
  let overlongSince: number | null = null
  let isMachine = false
  let leftOver: { readonly characters: readonly TypedCharacter[]; readonly atMs: number } = NOTHING_LEFT
  let scannerKeyAtMs = Number.NEGATIVE_INFINITY
  let strokes = 0

  const lastKeyAtMs = () => altNumber?.lastKeyAtMs ?? characters.at(-1)?.lastKeyAtMs ?? Number.NEGATIVE_INFINITY
  const isBurstUnderWay = () => altNumber !== null || characters.length > 0

  function append(character: TypedCharacter): void {
    characters.push(character)
    if (characters.length > MOST_SLOW_CHARACTERS && !isAtMachinePace(characters.slice(-17))) characters.splice(0, 16)
    if (characters.length <= MAX_LENGTH + 32) return
    overlongSince ??= firstScannerStroke() ?? character.stroke
    characters.splice(0, characters.length - 17)
  }

  function firstScannerStroke(): number | null {
    const start = findScanStart(characters)
    return overlongSince ?? (start === null ? null : (characters[start]?.stroke ?? null))
  }

  function closeAltNumber(): void {
    if (altNumber) append({ ...altNumber, text: characterOfAltNumber(altNumber.digits) })
    altNumber = null
  }

  function endBurst(enterAtMs: number | null): readonly BurstEnd[] {
    closeAltNumber()
    if (characters.length === 0) return []
    const burst = { characters, overlongSince, enterAtMs, leftOver: leftOverAt(characters[0]?.firstKeyAtMs) }
    const endedAtMs = lastKeyAtMs()
    characters = []
    overlongSince = null
    isMachine = false
    const end = judgeBurst(burst, known)
    const unfinished = end.kind === 'scan' ? [] : unfinishedAtEnd([...burst.leftOver, ...burst.characters])
    leftOver = { characters: unfinished, atMs: endedAtMs }
    if (end.kind === 'typing') return [{ ...end, mayGoOn: unfinished.length > 0 }]
    scannerKeyAtMs = enterAtMs ?? endedAtMs
    return [end]
  }

  function leftOverAt(nowMs = 0): readonly TypedCharacter[] {
    return nowMs - leftOver.atMs <= LEFT_OVER_MS ? leftOver.characters : []
  }

  /**
   * The beginning of a known code that a burst ends with, a person's keys before it or not. A machine under load may stall
   * a scanner for longer than any pause of its own; the rest may still come.
   */
  function unfinishedAtEnd(typed: readonly TypedCharacter[]): readonly TypedCharacter[] {
    const start = typed.findIndex((_, index) => known.isBeginning(textOf(typed.slice(index))))
    return start === -1 ? [] : typed.slice(start)
  }

  function settle(nowMs: number): readonly BurstEnd[] {
    return isBurstUnderWay() && nowMs - lastKeyAtMs() > SILENCE_MS ? endBurst(null) : []
  }

  return {
    settle,
    press(key) {
      strokes += 1
      const atMs = key.timeStamp
      const settled = settle(atMs)
      const meaning = decoder.decode(key, characters[0]?.firstKeyAtMs ?? altNumber?.firstKeyAtMs ?? atMs)
      const stroke = { stroke: strokes, mayBeginScan: false, firstStroke: null, ended: settled }
      if (meaning.kind !== 'alt-digit' && !(meaning.kind === 'modifier' && !meaning.isAlt)) closeAltNumber()

      // A key that repeats is held down by a person: no scanner holds one for the half second that takes.
      const isCharacter = !key.repeat && (meaning.kind === 'character' || meaning.kind === 'alt-digit')
      if (meaning.kind === 'end' && !key.repeat) {
        const ended = endBurst(atMs)
        const isScanners = ended.some((end) => end.kind !== 'typing') || atMs - scannerKeyAtMs <= TRAILING_KEYS_MS
        return { ...stroke, from: isScanners ? 'scanner' : 'person', ended: [...settled, ...ended] }
      }
      const mayBeginScan = isCharacter && atMs - lastKeyAtMs() > MAX_MEDIAN_GAP_MS
      if (isCharacter && meaning.kind === 'character') {
        append({ text: meaning.text, firstKeyAtMs: atMs, lastKeyAtMs: atMs, stroke: strokes })
      } else if (isCharacter && meaning.kind === 'alt-digit') {
        altNumber ??= { digits: '', firstKeyAtMs: atMs, lastKeyAtMs: atMs, stroke: strokes }
        altNumber.digits = (altNumber.digits + meaning.digit).slice(-5)
        altNumber.lastKeyAtMs = atMs
      }
      // A machine that stalls once is still one; a person who fell on the keyboard may type on.
      isMachine = isCertainlyTypedByMachine(characters) || (isMachine && isAtMachinePace(characters.slice(-4)))
      if (isMachine) {
        return { ...stroke, from: 'scanner', mayBeginScan, firstStroke: firstScannerStroke() }
      }
      return { ...stroke, from: isCharacter ? 'undecided' : 'person', mayBeginScan }
    },
  }
}

const NOTHING_LEFT = { characters: [], atMs: Number.NEGATIVE_INFINITY }

/** Of a burst at a hand's pace so much is kept: a code may come so under load, and a person may type for hours. */
const MOST_SLOW_CHARACTERS = LONGEST_OWN_CODE + 32

function isAtMachinePace(characters: readonly TypedCharacter[]): boolean {
  return (paceMs(characters) ?? 0) <= MAX_MEDIAN_GAP_MS
}
