import { z } from 'zod'
import { LANGUAGES } from '../../shared/languages/language.ts'
import { isStorable } from '../../shared/settings/storable-text.ts'
import {
  type OfficeNotice,
  officeNoticeSchema,
  officeSettingsSchema as stationSettingsOfOffice,
} from '../../shared/upstream/downlink.ts'
import type { Writing } from '../database/office-database.ts'
import { changeForPlace } from '../downlink/change-downlink.ts'
import { putNotice } from '../downlink/put-notice.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { defineRoute, ok, type Route } from '../http/route.ts'
import { nodeInReach, topOf } from '../officers/caller.ts'
import { nodeIdSchema } from '../summaries/summary-schema.ts'
import { isWithin } from '../tree/node-store.ts'

const noticeIdSchema = officeNoticeSchema.shape.noticeId
// Not in the shape of a notice itself: a kiosk refuses no downlink for it.
const storableTexts = officeNoticeSchema.shape.texts.refine(
  (texts) => Object.values(texts).every((text) => text === undefined || isStorable(text)),
  'not-storable',
)
const noticeSchema = z.object({ nodeId: nodeIdSchema, nodeName: z.string(), notice: officeNoticeSchema })
const READER = { by: 'officer', role: 'viewer', scope: null } as const
const EDITOR = { by: 'officer', role: 'editor', scope: 'downlink:write' } as const
const nodeParams = z.strictObject({ nodeId: nodeIdSchema })

/** What the office sends down to the stations of a place. */
export const downlinkRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/v1/notices',
    operation: 'listNotices',
    says: 'Notices for the stations that the caller may see, over or not; those of places above can only be read',
    group: 'downlink',
    access: READER,
    answers: { 200: { says: 'The notices', schema: z.object({ notices: z.array(noticeSchema) }) } },
    problems: [],
    async handle({ office, caller }) {
      const rows = await office.db.read
        .selectFrom('notice')
        .innerJoin('node', 'node.node_id', 'notice.node_id')
        .select(['notice.node_id as nodeId', 'node.name as nodeName', 'body', 'path'])
        .orderBy('until_at', 'desc')
        .execute()
      const top = topOf(caller)
      const notices = rows
        .filter(({ path }) => isWithin(path, top) || isWithin(top.path, { path }))
        .map(({ nodeId, nodeName, body }) => ({ nodeId, nodeName, notice: JSON.parse(body) }))
      return ok({ notices })
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/v1/nodes/{nodeId}/notices/{noticeId}',
    operation: 'putNotice',
    says: 'Send a notice to all stations of a place, or change it',
    group: 'downlink',
    access: EDITOR,
    params: z.strictObject({ nodeId: nodeIdSchema, noticeId: noticeIdSchema }),
    headers: z.object({
      'if-match': z
        .literal('*')
        .optional()
        .describe('Change the notice only if it is there, and send none that was taken back meanwhile.'),
    }),
    body: z
      .strictObject({ ...officeNoticeSchema.omit({ noticeId: true }).shape, texts: storableTexts })
      .refine(({ fromAt, untilAt }) => fromAt < untilAt, 'ends-before-it-begins'),
    answers: { 204: { says: 'Sent with the next downlink' } },
    problems: ['not-found', 'conflict', 'no-longer-there'],
    handle(call) {
      const { noticeId } = call.params
      const told = { action: 'notice.put', subject: wordsOf(call.body), detail: { noticeId } }
      const isChange = call.headers['if-match'] !== undefined
      return changeForPlace(call, call.params.nodeId, told, (trx, nodeId) =>
        putNotice(trx, nodeId, { noticeId, ...call.body }, { isChange }),
      )
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/nodes/{nodeId}/notices/{noticeId}',
    operation: 'endNotice',
    says: 'Take a notice back',
    group: 'downlink',
    access: EDITOR,
    params: z.strictObject({ nodeId: nodeIdSchema, noticeId: noticeIdSchema }),
    answers: { 204: { says: 'Taken back' } },
    problems: ['not-found'],
    handle(call) {
      const { nodeId, noticeId } = call.params
      const subject = (trx: Writing) => readWordsOf(trx, nodeId, noticeId)
      return changeForPlace(call, nodeId, { action: 'notice.ended', subject, detail: { noticeId } }, async (trx) => {
        await trx.deleteFrom('notice').where('notice_id', '=', noticeId).where('node_id', '=', nodeId).execute()
      })
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/nodes/{nodeId}/station-settings',
    operation: 'getStationSettings',
    says: 'What is set for all stations of a place; what is left out is set further up, or at the station',
    group: 'downlink',
    access: READER,
    params: nodeParams,
    answers: { 200: { says: 'The settings', schema: stationSettingsOfOffice } },
    problems: ['not-found'],
    async handle({ office, caller, params }) {
      const { nodeId } = await nodeInReach(office.db.read, caller, params.nodeId)
      const rows = office.db.read.selectFrom('node_setting').select('settings').where('node_id', '=', nodeId)
      return ok(JSON.parse((await rows.executeTakeFirst())?.settings ?? '{}'))
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/v1/nodes/{nodeId}/station-settings',
    operation: 'putStationSettings',
    says: 'Set something for all stations of a place; the nearest place has the last word',
    group: 'downlink',
    access: EDITOR,
    params: nodeParams,
    body: stationSettingsOfOffice,
    answers: { 204: { says: 'Sent with the next downlink' } },
    problems: ['not-found'],
    handle(call) {
      const told = { action: 'station-settings.put', subject: call.params.nodeId }
      return changeForPlace(call, call.params.nodeId, told, async (trx, nodeId) => {
        const settings = JSON.stringify(call.body)
        await trx
          .insertInto('node_setting')
          .values({ node_id: nodeId, settings })
          .onConflict((conflict) => conflict.column('node_id').doUpdateSet({ settings }))
          .execute()
      })
    },
  }),
]

/** A notice as the audit log knows it: by its words in the first language that it has. */
function wordsOf({ texts }: Pick<OfficeNotice, 'texts'>): string {
  return LANGUAGES.map((language) => texts[language]).find((text) => text) ?? ''
}

async function readWordsOf(trx: Writing, nodeId: string, noticeId: string): Promise<string> {
  const rows = trx.selectFrom('notice').select('body').where('notice_id', '=', noticeId).where('node_id', '=', nodeId)
  const notice = await rows.executeTakeFirst()
  if (!notice) throw new OfficeProblem('not-found', 'There is no such notice.')
  return wordsOf(JSON.parse(notice.body))
}
