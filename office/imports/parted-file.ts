import type { DaySheet } from '../../shared/upstream/day-sheet.ts'
import type { KnownSeries } from '../sheets/log-places.ts'
import type { Stretch } from './new-stretch.ts'

/** A sheet of a file, and the first event of its date where the file says so. */
export type FileSheet = { readonly sheet: DaySheet; readonly firstSeq: number | undefined }

/** What a file says of one series. */
export type FilePart = {
  readonly seriesId: string
  readonly known: KnownSeries | undefined
  /** What the office lacked of the log; null when it has all of it. */
  readonly advance: Stretch | null
  readonly sheets: readonly DaySheet[]
}

export type PartedFile = {
  readonly parts: readonly FilePart[]
  /** Whether the kiosk went on from an older copy of its data. */
  readonly isOfCopy: boolean
  /**
   * Dates on which both copies counted and that had begun when they parted. Only what is certainly new was added; where
   * that cannot be told, no part has a sheet of the date.
   */
  readonly unsureDates: readonly string[]
}

/** What there is to sort: a stretch of a log, and the sheets that a file has of it. */
export type Piece = Stretch & { readonly seriesId: string; readonly sheets: readonly FileSheet[] }
