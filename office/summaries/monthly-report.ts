import { z } from 'zod'
import { type BusinessDate, businessDateSchema } from '../../shared/time/business-date.ts'
import { instantSchema } from '../../shared/time/instant.ts'
import { atOneMoment } from '../database/at-one-moment.ts'
import type { Office } from '../office.ts'
import { DEFAULT_SETTINGS, officeToday, readOfficeSettings } from '../settings/office-settings.ts'
import type { Node } from '../tree/node-store.ts'
import { spanAround } from './spans.ts'
import { summarise } from './summarise.ts'
import { type Summary, summarySchema } from './summary-schema.ts'

export const monthlyReportSchema = z.object({
  /** 页眉 */
  heading: z.string(),
  /** 单位 */
  unit: z.string(),
  month: z.string(),
  /** 制表日期 */
  madeOn: businessDateSchema,
  madeAt: instantSchema,
  totals: summarySchema.describe(
    'The place as a whole: the month and the one before; what was issued by item, those that stations brought in together as `item:others`.',
  ),
  parts: summarySchema.describe('Each part right below the place: its visits, riders, first-timers and items issued.'),
})
export type MonthlyReport = z.infer<typeof monthlyReportSchema>

/** What the paper says of each part of the place. */
const PART_MEASURES = ['visits', 'riders', 'first-timers', 'items-issued']

/**
 * What a printed monthly report says: it leaves the office, so small counts are hidden in it. It has no more parts than
 * the paper shows, which are as few as the office has items, whatever stations bring in or a faulty kiosk sends: it is
 * never too large. All of it is of one moment: no part of the place has more than the whole.
 *
 * @param isAwaited whether anyone waits for it still
 */
export function monthlyReport(
  office: Office,
  place: Node,
  month: string,
  isAwaited = () => true,
): Promise<MonthlyReport> {
  return atOneMoment(office.db, (db) => reportFrom({ ...office, db }, place, month, isAwaited), isAwaited)
}

async function reportFrom(
  office: Office,
  place: Node,
  month: string,
  isAwaited: () => boolean,
): Promise<MonthlyReport> {
  const { from, to } = spanAround(`${month}-01` as BusinessDate, 'month')
  const by = place.kind === 'city' ? 'district' : place.kind === 'district' ? 'street' : 'station'
  const asked = { place, from, to, per: 'month', isLeaving: true, isAwaited } as const
  const [totals, parts]: Summary[] = [
    await summarise(office, {
      ...asked,
      by: 'total',
      measures: undefined,
      breakdowns: ['item'],
      broken: ['items-issued'],
      items: 'named',
    }),
    await summarise(office, { ...asked, by, measures: PART_MEASURES, breakdowns: [] }),
  ]
  const settings = (await readOfficeSettings(office.db.read)) ?? { officeName: '', ...DEFAULT_SETTINGS }
  const now = office.clock.now()
  return {
    heading: `${place.name} ${Number(month.slice(0, 4))}年${Number(month.slice(5))}月骑手驿站运行月报`,
    unit: settings.officeName,
    month,
    madeOn: officeToday(settings, now),
    madeAt: now,
    // Both were asked for just above.
    totals: totals as Summary,
    parts: parts as Summary,
  }
}
