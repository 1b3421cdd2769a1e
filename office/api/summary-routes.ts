import { z } from 'zod'
import { atOneMoment } from '../database/at-one-moment.ts'
import { readPartNames } from '../exports/part-names.ts'
import { CSV, fileNameOf, summaryCsv, summaryXlsx, XLSX } from '../exports/summary-files.ts'
import { createRoom } from '../http/create-room.ts'
import { type Answer, type Call, defineRoute, ok, type Route } from '../http/route.ts'
import { actorOf, nodeInReach, topOf } from '../officers/caller.ts'
import { DEFAULT_SETTINGS, readOfficeSettings } from '../settings/office-settings.ts'
import { listMeasures } from '../summaries/list-measures.ts'
import { monthlyReport, monthlyReportSchema } from '../summaries/monthly-report.ts'
import { summarise } from '../summaries/summarise.ts'
import {
  askedMonthSchema,
  nodeIdSchema,
  type SummaryQuery,
  summaryQuerySchema,
  summarySchema,
} from '../summaries/summary-schema.ts'
import type { Node } from '../tree/node-store.ts'
import { isLargeSummary } from './is-large-summary.ts'

const READER = { by: 'officer', role: 'viewer', scope: 'summaries:read' } as const

const FORMATS = ['json', 'csv', 'xlsx'] as const

const UNLIMITED = { atOnce: Number.POSITIVE_INFINITY, inLine: Number.POSITIVE_INFINITY }

/**
 * Two large summaries at once: each holds up all others for moments, and much memory for as long as it takes. One of
 * them for each caller, so that a token that asks for ten leaves room for officers.
 */
const roomForLarge = createRoom({ atOnce: 2, inLine: 8, each: { atOnce: 1, inLine: 2 } })

/**
 * Of those that are not large, what has parts takes its moments too, as does a monthly report: a page that shows some of
 * them asks for them together, and what asks for sixty does not take every connection of the database.
 */
const roomForParted = createRoom({ atOnce: 2, inLine: 32, each: { atOnce: 1, inLine: 7 } })

/**
 * The small ones are put off by nothing, and wait for those of the same caller only: all of a token's at once would have
 * every connection of the database, and whoever looks at an overview would come after them.
 */
const roomForSmall = createRoom({ ...UNLIMITED, each: { ...UNLIMITED, atOnce: 3 } })

/** What all of it is for. */
export const summaryRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/v1/summaries',
    operation: 'getSummary',
    says: 'A summary of a place over a range of dates, compared with the range before',
    group: 'summaries',
    access: READER,
    query: z.strictObject({
      ...summaryQuerySchema.shape,
      format: z
        .enum(FORMATS)
        .optional()
        .describe(
          'As a file, which leaves the office; JSON to look at inside without it. CSV has a row for each place and span, and for each part there, and a column for each measure.',
        ),
    }),
    answers: {
      200: {
        says: 'The summary. What leaves the office (files, and whatever a token asks for) hides counts of few riders',
        schema: summarySchema,
        contentTypes: [CSV, XLSX],
      },
    },
    problems: ['not-found', 'too-large', 'busy'],
    async handle({ office, caller, query: { node, ...asked }, isAwaited, identifyAgain }) {
      const place = await placeOf(office, caller, node)
      const isLarge = await isLargeSummary(office.db.read, place, asked, asked.format !== undefined)
      const isParted = asked.breakdowns !== undefined && asked.breakdowns.length > 0
      const room = isLarge ? roomForLarge : isParted ? roomForParted : roomForSmall
      return room(
        async () => {
          const callerNow = await identifyAgain()
          return makeAnswer(office, callerNow, await placeOf(office, callerNow, node), { ...asked, isAwaited })
        },
        { caller: actorOf(caller), isAwaited },
      )
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/measures',
    operation: 'listMeasures',
    says: 'Every measure that any station ever sent, by name',
    group: 'summaries',
    access: READER,
    answers: {
      200: {
        says: 'The measures',
        schema: z.object({
          measures: z.array(z.object({ measure: z.string(), kind: z.enum(['sum', 'level', 'distinct']) })),
        }),
      },
    },
    problems: [],
    handle: async ({ office }) => ok({ measures: await listMeasures(office.db.read) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/reports/monthly',
    operation: 'getMonthlyReport',
    says: 'What the printed monthly report of a place says',
    group: 'summaries',
    access: READER,
    query: z.strictObject({ node: nodeIdSchema.optional(), month: askedMonthSchema }),
    answers: { 200: { says: 'The report', schema: monthlyReportSchema } },
    problems: ['not-found', 'too-large', 'busy'],
    async handle({ office, caller, query: { node, month }, isAwaited, identifyAgain }) {
      await placeOf(office, caller, node)
      return roomForParted(
        async () => {
          const place = await placeOf(office, await identifyAgain(), node)
          return ok(await monthlyReport(office, place, month, isAwaited))
        },
        { caller: actorOf(caller), isAwaited },
      )
    },
  }),
]

function placeOf(office: Call['office'], caller: Call['caller'], nodeId: string | undefined) {
  return nodeId === undefined ? Promise.resolve(topOf(caller)) : nodeInReach(office.db.read, caller, nodeId)
}

type Asked = Omit<SummaryQuery, 'node'> &
  Pick<Call, 'isAwaited'> & { readonly format?: (typeof FORMATS)[number] | undefined }

/** A summary as it was asked for: to look at, or as a file. */
async function makeAnswer(
  office: Call['office'],
  caller: Call['caller'],
  place: Node,
  { format, ...asked }: Asked,
): Promise<Answer> {
  const isLeaving = format !== undefined || caller.kind === 'token'
  const summary = await atOneMoment(
    office.db,
    (db) => summarise({ ...office, db }, { ...asked, place, isLeaving }),
    asked.isAwaited,
  )
  if (format === undefined) return ok(summary)
  const headers = { 'content-disposition': `attachment; filename="${fileNameOf(summary, format)}"` }
  if (format === 'json') return ok(summary, headers)
  const names = await readPartNames(office.db.read)
  if (format === 'csv') return { status: 200, body: Buffer.from(summaryCsv(summary, names)), contentType: CSV, headers }
  const { timeZone } = (await readOfficeSettings(office.db.read)) ?? DEFAULT_SETTINGS
  return { status: 200, body: await summaryXlsx(summary, names, timeZone), contentType: XLSX, headers }
}
