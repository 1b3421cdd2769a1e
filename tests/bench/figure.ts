/**
 * One figure that the product stands by. To add one:
 *
 * 1. Write `tests/bench/<group>.<name>.bench.ts` that exports `figure` (or `figures`, several):
 *
 *        export const figure: Figure = {
 *          name: 'check-in.durable',
 *          unit: 'ms',
 *          target: { of: 'ratio', atMost: 1.5 },
 *          async measure() {
 *            const { ours, floor } = …   // both in this same run, interleaved, so that a slow machine slows both
 *            return { value: ours, floor, ratio: ours / floor }
 *          },
 *        }
 *
 * 2. Run it alone: `npm run bench -- --only check-in.durable`. Options of its own come in by `measure(options)`.
 *
 * A figure cleans up after itself (files, browsers, servers). What this machine lacks is a `NotMeasured`, which is
 * printed and makes the run fail: a figure that was not measured was not met.
 */
export type Figure = {
  /** `group.name`; `--only` takes its beginning. */
  readonly name: string
  readonly unit: string
  readonly target: Target
  measure(options: BenchOptions): Promise<Measurement>
}

/** What must hold: of the value itself, of its ratio to the floor, or of the value beyond the floor. */
export type Target = { readonly of: 'value' | 'ratio' | 'beyond-floor' } & (
  | { readonly atMost: number }
  | { readonly atLeast: number }
)

export type Measurement = {
  readonly value: number
  /** What the same work costs at the least, or what the obvious way gives; measured in the same run. */
  readonly floor: number
  readonly ratio?: number
  /** What lies beyond the floor, where that is more than their difference: a percentile of differences, for one. */
  readonly beyond?: number
  /** Conditions beside the target that did not hold, each a sentence. */
  readonly violations?: readonly string[]
  /** What else was seen, to be printed below the table. */
  readonly notes?: readonly string[]
}

/** What stands after `npm run bench --`, apart from `--only`: `--qr-images DIR` is `qr-images`. */
export type BenchOptions = Readonly<Record<string, string>>

export class NotMeasured extends Error {
  override readonly name = 'NotMeasured'
}
