import { CERTAIN_PACES, MAX_MEDIAN_GAP_MS, SILENCE_MS } from './wedge-limits.ts'

/** One character of a burst and when its keys went down. */
export type TypedCharacter = {
  readonly text: string
  readonly firstKeyAtMs: number
  readonly lastKeyAtMs: number
  /** Number of the key press it began with, counted since the reader was made. */
  readonly stroke: number
}

/**
 * Where in a burst of characters a machine began to type, or null when a person typed all of it.
 *
 * A scanner is faster than any hand and regular. A person's keys just before a scan are cut off: they are few or slow.
 * A scanner that stalls once in the middle is still one scan: what came before the stall is long and fast too.
 */
export function findScanStart(characters: readonly TypedCharacter[]): number | null {
  const pace = closingPaceMs(characters)
  if (pace === null) return null
  const longestGapMs = Math.max(MAX_MEDIAN_GAP_MS, Math.min(SILENCE_MS, 2 * pace))
  for (const run of splitAtGaps(characters, longestGapMs)) {
    const runPace = paceMs(characters.slice(run.from, run.to))
    if (run.to - run.from < SHORTEST_RUN || runPace === null) continue
    const slowestMs = run.to === characters.length ? MAX_MEDIAN_GAP_MS : Math.max(SURE_PACE_MS, 2.5 * pace)
    if (runPace <= slowestMs) return run.from
  }
  return null
}

/** Whether the last few characters came as only a machine types. */
export function isCertainlyTypedByMachine(characters: readonly TypedCharacter[]): boolean {
  return CERTAIN_PACES.some(({ length, gapMs }) => {
    if (characters.length < length) return false
    const last = characters.slice(-length)
    const pace = paceMs(last)
    return pace !== null && pace <= gapMs && gapsMs(last).every((gap) => gap <= MAX_MEDIAN_GAP_MS)
  })
}

/** The median gap between characters; null for fewer than two. */
export function paceMs(characters: readonly TypedCharacter[]): number | null {
  const gaps = [...gapsMs(characters)].sort((a, b) => a - b)
  return gaps[Math.floor((gaps.length - 1) / 2)] ?? null
}

const SHORTEST_RUN = 4

/** No hand types a run of characters at this pace. */
const SURE_PACE_MS = 30

/** The pace at the end of a burst, from long to short: a short scan may follow a lot of typing. Null at a hand's pace. */
function closingPaceMs(characters: readonly TypedCharacter[]): number | null {
  for (const length of [17, 8, SHORTEST_RUN]) {
    const pace = paceMs(characters.slice(-length))
    if (pace !== null && pace <= MAX_MEDIAN_GAP_MS) return pace
  }
  return null
}

function gapsMs(characters: readonly TypedCharacter[]): readonly number[] {
  const gaps: number[] = []
  let before: TypedCharacter | undefined
  for (const character of characters) {
    if (before) gaps.push(Math.max(0, character.firstKeyAtMs - before.lastKeyAtMs))
    before = character
  }
  return gaps
}

type Run = { readonly from: number; readonly to: number }

function splitAtGaps(characters: readonly TypedCharacter[], longestGapMs: number): readonly Run[] {
  const starts = [0]
  gapsMs(characters).forEach((gap, index) => {
    if (gap > longestGapMs) starts.push(index + 1)
  })
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? characters.length }))
}
