import type { Imported } from '../../../imports/import-file.ts'
import type { WordKey } from '../../i18n/use-words.ts'

export type ToldOfCopy = {
  /** Null of a kiosk that was moved, and of none that was restored. */
  readonly words: WordKey | null
  /** Of these dates, what is certainly new was added. */
  readonly partlyAdded: readonly string[]
  readonly notAdded: readonly string[]
}

/** What came of the file of a kiosk that went on from an older copy of its data, or that stood elsewhere in between. */
export function toldOfCopy({
  kept,
  isOfCopy,
  unsureDates,
  sheets,
}: Pick<Imported, 'kept' | 'isOfCopy' | 'unsureDates' | 'sheets'>): ToldOfCopy {
  const notAdded = sheets.filter(({ outcome }) => outcome === 'not-added').map(({ businessDate }) => businessDate)
  return {
    words: isOfCopy ? (kept > 0 ? 'imports.ofCopy' : 'imports.ofCopyOnly') : null,
    partlyAdded: unsureDates.filter((date) => !notAdded.includes(date)),
    notAdded,
  }
}
