import type { Counts } from '../sheets/counts.ts'
import { estimateOf, giveBack, mergeText, noRiders, type Registers } from '../sketches/registers.ts'
import { addInto } from './cell.ts'
import type { Piece } from './read-pieces.ts'

/** What the pieces of a span come to. */
export type Gathered = { readonly sums: Counts; readonly exact: Counts; readonly estimate: number }

/** Adds up the pieces of one place in one span. Its riders are counted at once, since their registers take 16 kB. */
export function gather(pieces: readonly Piece[]): Gathered {
  const sums: Counts = new Map()
  let exact: Counts = new Map()
  let riders: Registers | null = null
  for (const piece of pieces) {
    for (const [key, value] of piece.sums) addInto(sums, key, value)
    exact = piece.exact
    for (const sketch of piece.sketches) {
      riders ??= noRiders()
      mergeText(riders, sketch)
    }
  }
  if (riders === null) return { sums, exact, estimate: 0 }
  const estimate = estimateOf(riders)
  giveBack([riders])
  return { sums, exact, estimate }
}
