import type { DaySheet } from '../../shared/upstream/day-sheet.ts'
import type { OfficeDatabase } from '../database/office-database.ts'

/** A sheet that came from a station, by whatever way. */
export type ArrivedSheet = {
  readonly stationId: string
  /** The nodes above the station, from the street upwards. */
  readonly ancestors: readonly string[]
  readonly seriesId: string
  readonly sheet: DaySheet
}

/** What sheets are applied with. */
export type Applying = {
  readonly db: OfficeDatabase
  readonly now: number
  /** Dates before this one are closed: who reads the office's numbers has read them, and a change restates them. */
  readonly closedBefore: string
  /** Keys of counts that are known to need no listing. To be cleared when the transaction does not come to its end. */
  readonly seen: Set<string>
}
