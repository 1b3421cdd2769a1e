import { z } from 'zod'
import { MOST_MEASURES } from '../../shared/daily-counts/most-measures.ts'
import { businessDateSchema } from '../../shared/time/business-date.ts'
import { instantSchema } from '../../shared/time/instant.ts'
import { measureNameSchema } from '../../shared/upstream/day-sheet.ts'

export const nodeIdSchema = z.string().regex(/^[a-z0-9]{12}$/)
export const nodeKindSchema = z.enum(['city', 'district', 'street', 'station'])

export const perSchema = z.enum(['day', 'week', 'month', 'quarter', 'year'])

/** The longest name of a measure or of a kind of dimension, and the comma after it. */
const NAME_LENGTH = 41

/** Names with commas between them. */
const listOf = (name: z.ZodType<string>, most: number) =>
  z
    .string()
    .max(most * NAME_LENGTH)
    .transform((text) => [...new Set(text.split(',').filter((part) => part !== ''))])
    .refine(
      (parts) => parts.length <= most && parts.every((part) => name.safeParse(part).success),
      'not-a-list-of-names',
    )

/** Dates that summaries are made of. Beyond them there is nothing, and no end of it: years are counted one by one. */
const FIRST_DATE = '2000-01-01'
const LAST_DATE = '2199-12-31'

const askedDateSchema = businessDateSchema
  .refine((date) => FIRST_DATE <= date && date <= LAST_DATE, 'out-of-range')
  .describe(`From ${FIRST_DATE} to ${LAST_DATE}.`)

/** `2026-01`, within the same dates. */
export const askedMonthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .refine((month) => FIRST_DATE.slice(0, 7) <= month && month <= LAST_DATE.slice(0, 7), 'out-of-range')
  .describe(`From ${FIRST_DATE.slice(0, 7)} to ${LAST_DATE.slice(0, 7)}.`)

/** What a summary is asked by; `from` and `to` are both included. */
export const summaryQuerySchema = z.strictObject({
  node: nodeIdSchema.optional().describe('The node to summarise; the whole of what the caller may see without it.'),
  from: askedDateSchema,
  to: askedDateSchema,
  per: perSchema.default('month'),
  by: z.enum(['total', 'district', 'street', 'station']).default('total'),
  measures: listOf(measureNameSchema, MOST_MEASURES)
    .optional()
    .describe('Names with commas between them; every measure that was ever sent without it.'),
  breakdowns: listOf(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), 10)
    .optional()
    .describe('Kinds of dimension to break measures down by, such as `item,platform`.'),
  items: z
    .enum(['each', 'named'])
    .default('each')
    .describe(
      'By which items measures are broken down: by each, or by those of the catalogue and of new stations alone, with the other ones, which stations brought in themselves, together as `item:others`.',
    ),
})
export type SummaryQuery = z.output<typeof summaryQuerySchema>

export const cellSchema = z.object({
  measure: z.string(),
  dimension: z.string(),
  value: z.number().nullable().describe('Null when it is hidden or cannot be known.'),
  basis: z.enum(['sum', 'level', 'exact', 'estimate', 'unknown']),
  standardError: z.number().optional().describe('Of an estimate: one standard error, as a share of the value.'),
  hidden: z.literal(true).optional().describe('The value is below the minimum count, or would give away one that is.'),
  before: z
    .object({ value: z.number().nullable(), hidden: z.literal(true).optional() })
    .describe(
      'The same number of the span before; null, too, where either is cut short by the range, and beside the first of several spans in what leaves the office.',
    ),
  restated: z
    .object({ was: z.number().nullable(), restatedAt: instantSchema })
    .optional()
    .describe('A late sheet changed this number after its date was closed; `was` is what it was until then.'),
})
export type SummaryCell = z.infer<typeof cellSchema>

const spanShape = { from: businessDateSchema, to: businessDateSchema }
const placeSchema = z.object({
  nodeId: nodeIdSchema,
  kind: nodeKindSchema,
  name: z.string(),
  code: z.string().nullable(),
  closedDate: businessDateSchema
    .nullable()
    .describe(
      'Since when a station is closed; null where it is open. From this date on it has no levels, such as what is on hand.',
    ),
})
export type SummaryPlace = z.infer<typeof placeSchema>

const rowSchema = z.object({
  place: placeSchema,
  ...spanShape,
  stationDays: z.int().describe('On how many dates stations sent a sheet, each station and date once.'),
  stationDaysWithoutSketch: z
    .int()
    .describe('On how many of them riders came whom no estimate knows, since their station was never paired.'),
  cells: z.array(cellSchema),
})
export type SummaryRow = z.infer<typeof rowSchema>

export const silentStationSchema = z.object({
  stationId: nodeIdSchema,
  name: z.string(),
  code: z.string(),
  lastHeardAt: instantSchema.nullable().describe('Null for a station that was never heard.'),
})

export const summarySchema = z.object({
  officeName: z.string(),
  place: placeSchema,
  ...spanShape,
  before: z.object(spanShape).describe('What the totals are compared with.'),
  per: perSchema,
  by: z.enum(['total', 'district', 'street', 'station']),
  madeAt: instantSchema,
  minimumCount: z.int().nullable().describe('Counts of fewer riders are hidden; null where nothing is.'),
  standardError: z.number().describe('Of every estimate of distinct riders, as a share.'),
  rows: z.array(rowSchema),
  totals: z.array(rowSchema).describe('The place as a whole: first over all dates, then by span.'),
  silent: z.array(silentStationSchema),
})
export type Summary = z.infer<typeof summarySchema>
