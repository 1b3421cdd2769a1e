import { create } from 'qrcode'

export type QrPath = {
  /** Modules along one side, without the quiet zone. */
  readonly size: number
  /** The dark modules as an SVG path, one unit a module, starting at 0 0. */
  readonly path: string
}

/**
 * A text as a QR code of level M. Rider codes are drawn as version 6 (41 modules), whatever their text, so that all
 * cards look alike; a text that is not a rider's takes the smallest version it fits.
 */
export function qrPath(text: string, version?: number): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: 'M', ...(version === undefined ? {} : { version }) })
  const rows: string[] = []
  for (let row = 0; row < modules.size; row += 1) {
    for (const [start, length] of runsOf(modules.size, (column) => modules.get(row, column) !== 0)) {
      rows.push(`M${start} ${row}h${length}v1h-${length}z`)
    }
  }
  return { size: modules.size, path: rows.join('') }
}

export const RIDER_CODE_VERSION = 6

/** Where dark modules follow each other without a gap: one rectangle each instead of one a module. */
function runsOf(size: number, isDark: (column: number) => boolean): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = []
  let start = -1
  for (let column = 0; column <= size; column += 1) {
    const dark = column < size && isDark(column)
    if (dark && start === -1) start = column
    if (!dark && start !== -1) {
      runs.push([start, column - start])
      start = -1
    }
  }
  return runs
}
