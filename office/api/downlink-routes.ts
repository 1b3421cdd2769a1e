import { z } from 'zod'
import { itemIdSchema } from '../../shared/ids/ids.ts'
import { itemDetailsSchema } from '../../shared/supplies/item.ts'
import {
  officeNoticeSchema,
  revokedCodesSchema,
  officeSettingsSchema as stationSettingsOfOffice,
} from '../../shared/upstream/downlink.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { raiseVersion } from '../downlink/downlink-version.ts'
import { addRevokedCodes, BY_OFFICE } from '../downlink/revoked-codes.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { type Call, defineRoute, NOTHING, ok, type Route } from '../http/route.ts'
import { nodeInReach, topOf } from '../officers/caller.ts'
import { officeSettingsSchema, readOfficeSettings, writeOfficeSettings } from '../settings/office-settings.ts'
import { nodeIdSchema } from '../summaries/summary-schema.ts'
import { isWithin } from '../tree/node-store.ts'

const noticeIdSchema = officeNoticeSchema.shape.noticeId
const noticeSchema = z.object({ nodeId: nodeIdSchema, notice: officeNoticeSchema })
const itemSchema = z.object({ itemId: itemIdSchema, details: z.unknown().describe('As a station keeps an item.') })
const READER = { by: 'officer', role: 'viewer', scope: null } as const
const EDITOR = { by: 'officer', role: 'editor', scope: 'downlink:write' } as const
const ADMIN = { by: 'officer', role: 'admin', scope: null } as const
const nodeParams = z.strictObject({ nodeId: nodeIdSchema })
const itemParams = z.strictObject({ itemId: itemIdSchema })

/** What the office sends down to its stations, and its own settings. */
export const downlinkRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/v1/notices',
    operation: 'listNotices',
    says: 'Notices for the stations that the caller may see, over or not',
    group: 'downlink',
    access: READER,
    answers: { 200: { says: 'The notices', schema: z.object({ notices: z.array(noticeSchema) }) } },
    problems: [],
    async handle({ office, caller }) {
      const rows = await office.db.read
        .selectFrom('notice')
        .innerJoin('node', 'node.node_id', 'notice.node_id')
        .select(['notice.node_id as nodeId', 'body', 'path'])
        .orderBy('until_at', 'desc')
        .execute()
      const notices = rows
        .filter(({ path }) => isWithin(path, topOf(caller)))
        .map(({ nodeId, body }) => ({ nodeId, notice: JSON.parse(body) }))
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
    body: z
      .strictObject(officeNoticeSchema.omit({ noticeId: true }).shape)
      .refine(({ fromAt, untilAt }) => fromAt < untilAt, 'ends-before-it-begins'),
    answers: { 204: { says: 'Sent with the next downlink' } },
    problems: ['not-found', 'conflict'],
    handle: (call) =>
      change(call, call.params.nodeId, 'notice.put', call.params.noticeId, async (trx, nodeId) => {
        const { noticeId } = call.params
        const row = { node_id: nodeId, body: JSON.stringify({ noticeId, ...call.body }), until_at: call.body.untilAt }
        const known = await trx
          .selectFrom('notice')
          .select('node_id')
          .where('notice_id', '=', noticeId)
          .executeTakeFirst()
        if (known && known.node_id !== nodeId)
          throw new OfficeProblem('conflict', 'Another place has a notice of this id.')
        await trx
          .insertInto('notice')
          .values({ notice_id: noticeId, ...row })
          .onConflict((conflict) => conflict.column('notice_id').doUpdateSet(row))
          .execute()
      }),
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
    handle: (call) =>
      change(call, call.params.nodeId, 'notice.ended', call.params.noticeId, async (trx, nodeId) => {
        const gone = trx
          .deleteFrom('notice')
          .where('notice_id', '=', call.params.noticeId)
          .where('node_id', '=', nodeId)
        const { numDeletedRows } = await gone.executeTakeFirst()
        if (numDeletedRows === 0n) throw new OfficeProblem('not-found', 'There is no such notice.')
      }),
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
    handle: (call) =>
      change(call, call.params.nodeId, 'station-settings.put', call.params.nodeId, async (trx, nodeId) => {
        const settings = JSON.stringify(call.body)
        await trx
          .insertInto('node_setting')
          .values({ node_id: nodeId, settings })
          .onConflict((conflict) => conflict.column('node_id').doUpdateSet({ settings }))
          .execute()
      }),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/catalogue',
    operation: 'listCatalogue',
    says: 'Items that every station of the office has',
    group: 'downlink',
    access: READER,
    answers: { 200: { says: 'The items', schema: z.object({ items: z.array(itemSchema) }) } },
    problems: [],
    async handle({ office }) {
      const rows = await office.db.read.selectFrom('catalogue_item').selectAll().orderBy('item_id').execute()
      return ok({ items: rows.map((row) => ({ itemId: row.item_id, details: JSON.parse(row.details) })) })
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/v1/catalogue/{itemId}',
    operation: 'putItem',
    says: 'Add an item to the catalogue of every station, or change it',
    group: 'downlink',
    access: EDITOR,
    params: itemParams,
    body: itemDetailsSchema,
    answers: { 204: { says: 'Sent with the next downlink' } },
    problems: ['conflict'],
    handle: (call) =>
      changeWhole(call, 'item.put', call.params.itemId, async (trx) => {
        const { itemId } = call.params
        const details = JSON.stringify(call.body)
        const others = await trx.selectFrom('catalogue_item').select('item_id').where('item_id', '!=', itemId).execute()
        if (others.length >= 500) throw new OfficeProblem('conflict', 'The catalogue is full: it has 500 items.')
        await trx
          .insertInto('catalogue_item')
          .values({ item_id: itemId, details })
          .onConflict((conflict) => conflict.column('item_id').doUpdateSet({ details }))
          .execute()
      }),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/catalogue/{itemId}',
    operation: 'removeItem',
    says: 'No longer send an item down; stations that have it keep it',
    group: 'downlink',
    access: EDITOR,
    params: itemParams,
    answers: { 204: { says: 'Removed' } },
    problems: ['not-found'],
    handle: (call) =>
      changeWhole(call, 'item.removed', call.params.itemId, async (trx) => {
        const gone = trx.deleteFrom('catalogue_item').where('item_id', '=', call.params.itemId)
        const { numDeletedRows } = await gone.executeTakeFirst()
        if (numDeletedRows === 0n) throw new OfficeProblem('not-found', 'There is no such item.')
      }),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/revoked-codes',
    operation: 'revokeCodes',
    says: 'Revoke rider codes at every station, for good',
    group: 'downlink',
    access: EDITOR,
    body: revokedCodesSchema,
    bodyLimit: 5 * 1_048_576,
    answers: { 204: { says: 'Revoked' } },
    problems: [],
    handle: (call) =>
      changeWhole(call, 'codes.revoked', `${call.body.codeIds.length} codes`, async (trx) => {
        const codeIds = [...new Set(call.body.codeIds)]
        const { db, clock } = call.office
        await addRevokedCodes(trx, db.dialect, { source: BY_OFFICE, codeIds, now: clock.now() })
      }),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/settings',
    operation: 'getSettings',
    says: "The office's own settings",
    group: 'office',
    access: READER,
    answers: { 200: { says: 'The settings', schema: officeSettingsSchema } },
    problems: ['not-found'],
    async handle({ office }) {
      const settings = await readOfficeSettings(office.db.read)
      if (!settings) throw new OfficeProblem('not-found', 'The office is not set up.')
      return ok(settings)
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/v1/settings',
    operation: 'putSettings',
    says: "Change the office's own settings",
    group: 'office',
    access: ADMIN,
    body: officeSettingsSchema,
    answers: { 204: { says: 'Changed' } },
    problems: [],
    handle: (call) =>
      changeWhole(call, 'settings.put', 'office', (trx) => writeOfficeSettings(trx, call.body), call.body),
  }),
]

type Change = (trx: Parameters<typeof writeAudit>[0], nodeId: string) => Promise<void>

/** Changes what the stations of one place are sent. */
async function change(
  { office, caller }: Pick<Call, 'office' | 'caller'>,
  nodeId: string,
  action: string,
  subject: string,
  run: Change,
) {
  await office.db.write(async (trx) => {
    const node = await nodeInReach(trx, caller, nodeId)
    await run(trx, node.nodeId)
    await raiseVersion(trx, 'downlink')
    await writeAudit(trx, office.clock.now(), caller, { action, subject, nodeId: node.nodeId })
  })
  return NOTHING
}

/** Changes what concerns every station: for whoever has the whole tree. */
async function changeWhole(
  { office, caller }: Pick<Call, 'office' | 'caller'>,
  action: string,
  subject: string,
  run: Change,
  detail: Readonly<Record<string, unknown>> = {},
) {
  const top = topOf(caller)
  if (top.parentId !== null) throw new OfficeProblem('not-allowed', 'This concerns every station of the office.')
  await office.db.write(async (trx) => {
    await run(trx, top.nodeId)
    await raiseVersion(trx, 'downlink')
    await writeAudit(trx, office.clock.now(), caller, { action, subject, nodeId: top.nodeId, detail })
  })
  return NOTHING
}
