import type { Language } from '../../../shared/languages/language.ts'
import { nameIn } from '../../../shared/languages/name-in.ts'
import { toCsv } from '../../../shared/saving/to-csv.ts'
import type { FileToSave } from '../saving/save-file.ts'
import type { StationContext } from '../station-context.ts'
import { countSheet } from './count-sheet.ts'

/** The count sheet as CSV: a line a batch, with a blank cell for what is counted. */
export function countSheetCsv(context: StationContext, language: Language): FileToSave {
  const { stationCode } = context.settings()
  const { businessDate } = context.localNow()
  const head = [
    'business_date',
    'station_code',
    'item_id',
    'item',
    'unit',
    'category',
    'batch',
    'lot',
    'expires_on',
    'expected',
    'counted',
  ]
  const lines = countSheet(context).flatMap(({ item, batches }) =>
    batches.map((batch) => [
      businessDate,
      stationCode,
      item.itemId,
      nameIn(item.names, language),
      item.unit,
      item.category,
      batch.batchId,
      batch.lot ?? '',
      batch.expiresOn ?? '',
      String(batch.onHand),
      '',
    ]),
  )
  return { fileName: `count-sheet_${stationCode}_${businessDate}.csv`, bytes: toCsv([head, ...lines]) }
}
