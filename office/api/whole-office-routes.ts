import { z } from 'zod'
import { itemIdSchema } from '../../shared/ids/ids.ts'
import { nameIn } from '../../shared/languages/name-in.ts'
import { type ItemDetails, itemDetailsSchema } from '../../shared/supplies/item.ts'
import { revokedCodesSchema } from '../../shared/upstream/downlink.ts'
import type { Writing } from '../database/office-database.ts'
import { changeForAll } from '../downlink/change-downlink.ts'
import { addRevokedCodes, BY_OFFICE } from '../downlink/revoked-codes.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { defineRoute, ok, type Route } from '../http/route.ts'
import { officeSettingsSchema, readOfficeSettings, writeOfficeSettings } from '../settings/office-settings.ts'
import { OTHERS_ID } from '../summaries/cell.ts'

const itemSchema = z.object({ itemId: itemIdSchema, details: z.unknown().describe('As a station keeps an item.') })
const catalogueSchema = z.object({
  items: z.array(itemSchema),
  removed: z.array(itemSchema).describe('Sent down no more; stations may count them, and have counted them before.'),
})
const itemParams = z.strictObject({ itemId: itemIdSchema })
/** Summaries call all items `others` that are not in the catalogue. */
const putItemParams = z.strictObject({ itemId: itemIdSchema.refine((itemId) => itemId !== OTHERS_ID, 'reserved-id') })
const READER = { by: 'officer', role: 'viewer', scope: null } as const
const EDITOR = { by: 'officer', role: 'editor', scope: 'downlink:write' } as const
const ADMIN = { by: 'officer', role: 'admin', scope: null } as const

/** What concerns every station of the office: the catalogue, revoked codes, and the office's own settings. */
export const wholeOfficeRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/v1/catalogue',
    operation: 'listCatalogue',
    says: 'Items that every station of the office has',
    group: 'downlink',
    access: READER,
    answers: { 200: { says: 'The items', schema: catalogueSchema } },
    problems: [],
    async handle({ office }) {
      const rows = await office.db.read.selectFrom('catalogue_item').selectAll().orderBy('item_id').execute()
      const itemsOf = (some: typeof rows) =>
        some.map((row) => ({ itemId: row.item_id, details: JSON.parse(row.details) }))
      return ok({
        items: itemsOf(rows.filter((row) => row.removed_at === null)),
        removed: itemsOf(rows.filter((row) => row.removed_at !== null)),
      })
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/v1/catalogue/{itemId}',
    operation: 'putItem',
    says: 'Add an item to the catalogue of every station, or change it',
    group: 'downlink',
    access: EDITOR,
    params: putItemParams,
    body: itemDetailsSchema,
    answers: { 204: { says: 'Sent with the next downlink' } },
    problems: ['conflict'],
    handle: (call) =>
      changeForAll(call, { action: 'item.put', subject: nameOfItem(call.body), detail: call.params }, async (trx) => {
        const { itemId } = call.params
        const details = JSON.stringify(call.body)
        const present = trx.selectFrom('catalogue_item').select('item_id').where('removed_at', 'is', null)
        const others = await present.where('item_id', '!=', itemId).execute()
        if (others.length >= 500) throw new OfficeProblem('conflict', 'The catalogue is full: it has 500 items.')
        await trx
          .insertInto('catalogue_item')
          .values({ item_id: itemId, details })
          .onConflict((conflict) => conflict.column('item_id').doUpdateSet({ details, removed_at: null }))
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
    handle(call) {
      const { itemId } = call.params
      const told = {
        action: 'item.removed',
        subject: (trx: Writing) => readNameOfItem(trx, itemId),
        detail: { itemId },
      }
      return changeForAll(call, told, async (trx) => {
        const removed_at = call.office.clock.now()
        await trx.updateTable('catalogue_item').set({ removed_at }).where('item_id', '=', itemId).execute()
      })
    },
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
      changeForAll(call, { action: 'codes.revoked', subject: `${call.body.codeIds.length} codes` }, async (trx) => {
        const codeIds = [...new Set(call.body.codeIds)]
        await addRevokedCodes(trx, call.office, { source: BY_OFFICE, codeIds, now: call.office.clock.now() })
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
      changeForAll(call, { action: 'settings.put', subject: 'office', detail: call.body }, (trx) =>
        writeOfficeSettings(trx, call.body),
      ),
  }),
]

function nameOfItem({ names }: Pick<ItemDetails, 'names'>): string {
  return nameIn(names, 'zh-CN')
}

async function readNameOfItem(trx: Writing, itemId: string): Promise<string> {
  const rows = trx.selectFrom('catalogue_item').select('details').where('item_id', '=', itemId)
  const item = await rows.where('removed_at', 'is', null).executeTakeFirst()
  if (!item) throw new OfficeProblem('not-found', 'There is no such item.')
  return nameOfItem(JSON.parse(item.details))
}
