import { z } from 'zod'
import { dailyCountSchema } from '../../daily-counts/daily-count.ts'
import { savedFileSchema, savingPlaceSchema } from '../../saving/saving-place.ts'
import { businessDateSchema } from '../../time/business-date.ts'
import { command, query } from '../define-contract.ts'

const lastDays = z.strictObject({ days: z.int().min(1).max(366).default(31) })

export const dailyCountCalls = {
  /** The counts of the last `days` business dates, today included; dates without counts have no entries. */
  recent: query({
    role: 'attendant',
    input: lastDays,
    output: z.object({
      from: businessDateSchema,
      to: businessDateSchema,
      counts: z.array(dailyCountSchema),
    }),
    reads: ['daily-counts'],
  }),

  /** Saves the same as CSV (UTF-8 with BOM; cells that a spreadsheet would run as formulas are made plain). */
  saveCsv: command({
    role: 'attendant',
    input: lastDays.extend({ place: savingPlaceSchema }),
    output: savedFileSchema,
    changes: [],
  }),
}
