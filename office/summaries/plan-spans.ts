import { howManySpans, isWholeSpan, type Per, rangeBefore, type Span, spanBefore, spansWithin } from './spans.ts'

/** Which spans an answer has numbers of, and by their places among them, which of them stand where in it. */
export type PlannedSpans = {
  /** The spans that each place has. */
  readonly ofPlaces: readonly Span[]
  /** The spans of the whole: the same, and after them the range and the one before, where they are none of them. */
  readonly ofWhole: readonly Span[]
  readonly range: number
  readonly rangeBefore: number
  /** The spans of the range, and what each is compared with, if anything. */
  readonly spans: readonly { readonly at: number; readonly before: number | null }[]
}

/**
 * Whole spans are compared with whole ones: a part of a month stands beside none. In what leaves the office the first of
 * several spans is compared with none, either: the range before that of the answer has the span in it or lies within it,
 * so that the few riders of a day could be what is left of one and the other.
 */
export function planSpans(range: Span, per: Per, isLeaving: boolean): PlannedSpans {
  const within = spansWithin(range, per)
  const earlier = rangeBefore(range)
  const isWhole = (span: Span | undefined) => span !== undefined && isWholeSpan(span, per)
  const first = spanBefore(range.from, per)
  const hasFirst = isWhole(within[0]) && (!isLeaving || isSame(first, earlier))
  const ofPlaces = hasFirst ? [first, ...within] : within
  const ofWhole = [...ofPlaces]
  const placeOf = (span: Span) => {
    const at = ofWhole.findIndex((one) => isSame(one, span))
    return at < 0 ? ofWhole.push(span) - 1 : at
  }
  return {
    ofPlaces,
    ofWhole,
    range: placeOf(range),
    rangeBefore: placeOf(earlier),
    spans: within.map((span, nth) => {
      const at = hasFirst ? nth + 1 : nth
      const isCompared = at > 0 && isWhole(span) && isWhole(ofPlaces[at - 1])
      return { at, before: isCompared ? at - 1 : null }
    }),
  }
}

/** How many spans of places are tabulated at most, told without planning them. */
export function mostTabulated(range: Span, per: Per, places: number): number {
  return (howManySpans(range, per) + 1) * (places + 1) + 2
}

function isSame(one: Span, other: Span): boolean {
  return one.from === other.from && one.to === other.to
}
