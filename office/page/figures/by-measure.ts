type Counted = { readonly measure: string; readonly dimension: string }

/** Counts with those of one measure together, its whole before its parts, in the order that they came in otherwise. */
export function byMeasure<C extends Counted>(counts: readonly C[]): readonly C[] {
  const measures = [...new Set(counts.map(({ measure }) => measure))]
  const isPart = ({ dimension }: C) => (dimension === 'all' ? 0 : 1)
  return measures.flatMap((name) =>
    counts.filter(({ measure }) => measure === name).sort((one, other) => isPart(one) - isPart(other)),
  )
}
