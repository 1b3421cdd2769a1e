import type { Language } from '../../../shared/languages/language.ts'
import { nameIn } from '../../../shared/languages/name-in.ts'
import { toCsv } from '../../../shared/saving/to-csv.ts'
import { addDays } from '../../../shared/time/business-date.ts'
import type { FileToSave } from '../saving/save-file.ts'
import type { StationContext } from '../station-context.ts'
import { describeMovement } from './list-movements.ts'
import { stockLevels } from './stock-levels.ts'

/** The stock as CSV: a line an item. */
export function stockCsv(context: StationContext, language: Language): FileToSave {
  const { stationCode } = context.settings()
  const { businessDate } = context.localNow()
  const head = [
    'business_date',
    'station_code',
    'item_id',
    'item',
    'unit',
    'category',
    'on_hand',
    'available',
    'on_loan',
    'minimum',
    'used_per_day',
    'days_left',
    'next_expiry',
  ]
  const lines = stockLevels(context).map((line) => [
    businessDate,
    stationCode,
    line.itemId,
    nameIn(line.names, language),
    line.unit,
    line.category,
    String(line.onHand),
    String(line.available),
    String(line.onLoan),
    String(line.minimum),
    line.usedPerDay.toFixed(2),
    line.daysLeft === null ? '' : String(line.daysLeft),
    line.nextExpiryOn ?? '',
  ])
  return { fileName: `stock_${stationCode}_${businessDate}.csv`, bytes: toCsv([head, ...lines]) }
}

/** The movements of the last `days` business dates as CSV: a line a movement. Riders are not in it. */
export function movementsCsv(context: StationContext, days: number, language: Language): FileToSave {
  const { stationCode } = context.settings()
  const to = context.localNow().businessDate
  const from = addDays(to, 1 - days)
  const head = [
    'business_date',
    'at_utc',
    'station_code',
    'item_id',
    'item',
    'batch',
    'lot',
    'expires_on',
    'kind',
    'on_hand_change',
    'on_loan_change',
    'by',
    'detail',
  ]
  const lines = context.movements.between(from, to).map((stored) => {
    const movement = describeMovement(context, stored)
    const batch = context.batches.get(movement.batchId)
    const item = context.items.get(movement.itemId)
    return [
      movement.businessDate,
      new Date(movement.at).toISOString(),
      stationCode,
      movement.itemId,
      item ? nameIn(item.names, language) : '',
      movement.batchId,
      batch?.lot ?? '',
      batch?.expiresOn ?? '',
      movement.kind,
      String(movement.onHandChange),
      String(movement.onLoanChange),
      movement.by ?? '',
      movement.detail,
    ]
  })
  return { fileName: `stock-movements_${stationCode}_${from}_${to}.csv`, bytes: toCsv([head, ...lines]) }
}
