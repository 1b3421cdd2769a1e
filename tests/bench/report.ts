import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure, Measurement, Target } from './figure.ts'

/** What became of one figure. */
export type Result = {
  readonly figure: Figure
  readonly measurement: Measurement | null
  /** Why it was not met; empty when it was. */
  readonly misses: readonly string[]
}

/** One line of `artifacts/bench.json`. */
export type BenchRecord = {
  readonly name: string
  readonly value: number | null
  readonly unit: string
  readonly floor: number | null
  readonly ratio: number | null
  readonly target: string
}

/** Judges a measurement against the target of its figure. */
export function judge(figure: Figure, measurement: Measurement): Result {
  const { value, floor, beyond = value - floor } = measurement
  const judged = { value, ratio: ratioOf(measurement), 'beyond-floor': beyond }[figure.target.of]
  const misses = [...(measurement.violations ?? [])]
  if (!isWithin(figure.target, judged))
    misses.push(`${wordTarget(figure.target)} is the target, and it is ${round(judged)}`)
  return { figure, measurement, misses }
}

/** Writes all results, for machines. */
export function writeRecords(folder: string, results: readonly Result[]): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(results.map(recordOf), null, 2)}\n`)
}

/** All results as a table, for people. */
export function tabulate(results: readonly Result[]): string {
  const head = ['figure', 'value', 'unit', 'floor', 'ratio', 'target', '']
  const rows = results.map((result) => {
    const { name, value, unit, floor, ratio, target } = recordOf(result)
    const verdict = result.misses.length === 0 ? 'met' : result.measurement ? 'MISSED' : 'NOT MEASURED'
    return [name, shown(value), unit, shown(floor), shown(ratio), target, verdict]
  })
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

function recordOf({ figure, measurement }: Result): BenchRecord {
  return {
    name: figure.name,
    value: measurement && round(measurement.value),
    unit: figure.unit,
    floor: measurement && round(measurement.floor),
    ratio: measurement && round(ratioOf(measurement)),
    target: wordTarget(figure.target),
  }
}

function ratioOf({ value, floor, ratio }: Measurement): number {
  return ratio ?? value / floor
}

function isWithin(target: Target, judged: number): boolean {
  return 'atMost' in target ? judged <= target.atMost : judged >= target.atLeast
}

function wordTarget(target: Target): string {
  const what = { value: '', ratio: 'ratio ', 'beyond-floor': 'value - floor ' }[target.of]
  return 'atMost' in target ? `${what}<= ${target.atMost}` : `${what}>= ${target.atLeast}`
}

function round(number: number): number {
  return Number.isFinite(number) ? Number(number.toPrecision(5)) : number
}

function shown(number: number | null): string {
  return number === null ? '-' : String(number)
}
