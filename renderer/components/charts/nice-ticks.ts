/**
 * Round numbers to draw grid lines at, from 0 to at least `most`: whole, evenly spaced, at most `lines` above zero.
 *
 *     niceTicks(47, 4)  // [0, 20, 40, 60]
 */
export function niceTicks(most: number, lines = 4): readonly number[] {
  const step = niceStep(Math.max(1, most) / lines)
  const count = Math.max(1, Math.ceil(most / step))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

/** The smallest of 1, 2, 5, 10, 20, 50 … that is no less than `rough`: things that are counted have no halves. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough)
  return (factor ?? 10) * power
}
