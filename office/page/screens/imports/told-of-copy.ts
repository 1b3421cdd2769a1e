import type { Imported } from '../../../imports/import-file.ts'
import type { WordKey } from '../../i18n/use-words.ts'

export type ToldOfCopy = {
  readonly words: WordKey
  /** Of these dates, what is certainly new was added. */
  readonly partlyAdded: readonly string[]
  readonly notAdded: readonly string[]
}

/** What came of the file of a kiosk that went on from an older copy of its data. */
export function toldOfCopy({
  kept,
  unsureDates,
  sheets,
}: Pick<Imported, 'kept' | 'unsureDates' | 'sheets'>): ToldOfCopy {
  const notAdded = sheets.filter(({ outcome }) => outcome === 'not-added').map(({ businessDate }) => businessDate)
  return {
    words: kept > 0 ? 'imports.ofCopy' : 'imports.ofCopyOnly',
    partlyAdded: unsureDates.filter((date) => !notAdded.includes(date)),
    notAdded,
  }
}
