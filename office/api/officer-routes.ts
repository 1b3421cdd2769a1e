import { z } from 'zod'
import { plainLine } from '../../shared/settings/station-settings.ts'
import { instantSchema } from '../../shared/time/instant.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { defineRoute, NOTHING, ok, type Route } from '../http/route.ts'
import { newId } from '../new-id.ts'
import { nodeInReach, topOf } from '../officers/caller.ts'
import { changeOfficer } from '../officers/change-officer.ts'
import { makeOfficer } from '../officers/make-officer.ts'
import { makeToken } from '../officers/make-token.ts'
import { officersWithin } from '../officers/officer-store.ts'
import { roleSchema, scopeSchema } from '../officers/rights.ts'
import { nodeIdSchema } from '../summaries/summary-schema.ts'
import { isWithin } from '../tree/node-store.ts'
import { drawnIdSchema } from './drawn-id.ts'
import { loginSchema, passwordSchema } from './session-routes.ts'

const officerSchema = z.object({
  officerId: nodeIdSchema,
  login: z.string(),
  name: z.string(),
  nodeId: nodeIdSchema,
  nodeName: z.string(),
  role: roleSchema,
  isActive: z.boolean(),
  mustChange: z.boolean(),
})

export const tokenSchema = z.object({
  tokenId: nodeIdSchema,
  name: z.string(),
  nodeId: nodeIdSchema,
  scopes: z.array(scopeSchema),
  madeAt: instantSchema,
  expiresAt: instantSchema,
  endedAt: instantSchema.nullable(),
  usedAt: instantSchema.nullable(),
})

const ADMIN = { by: 'officer', role: 'admin', scope: null } as const

/** Officers, the tokens of other systems, and what all of them did. */
export const officerRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/v1/officers',
    operation: 'listOfficers',
    says: 'The officers of the part of the tree that the caller may see',
    group: 'officers',
    access: ADMIN,
    answers: { 200: { says: 'The officers by login', schema: z.object({ officers: z.array(officerSchema) }) } },
    problems: [],
    handle: async ({ office, caller }) => ok({ officers: await officersWithin(office.db.read, topOf(caller)) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/officers',
    operation: 'addOfficer',
    says: 'Add an officer, who chooses another password when they sign in first',
    group: 'officers',
    access: ADMIN,
    body: z.strictObject({
      officerId: drawnIdSchema.optional(),
      login: loginSchema,
      name: plainLine(60),
      nodeId: nodeIdSchema,
      role: roleSchema,
      password: passwordSchema,
    }),
    answers: { 201: { says: 'Added', schema: z.object({ officerId: nodeIdSchema }) } },
    problems: ['not-found', 'conflict'],
    async handle({ office, caller, body }) {
      const { officerId = newId(office) } = body
      await makeOfficer(office, caller, { ...body, officerId })
      return { status: 201, body: { officerId } }
    },
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/officers/{officerId}',
    operation: 'changeOfficer',
    says: 'Change an officer: name, role, place, a new password, or whether they may sign in at all',
    group: 'officers',
    access: ADMIN,
    params: z.strictObject({ officerId: nodeIdSchema }),
    body: z.strictObject({
      name: plainLine(60).optional(),
      nodeId: nodeIdSchema.optional(),
      role: roleSchema.optional(),
      password: passwordSchema.optional(),
      isActive: z.boolean().optional(),
    }),
    answers: { 204: { says: 'Changed; what the officer was signed in to has ended' } },
    problems: ['not-found', 'conflict'],
    async handle({ office, caller, params: { officerId }, body }) {
      await changeOfficer(office, caller, officerId, body)
      return NOTHING
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/tokens',
    operation: 'listTokens',
    says: 'The tokens of other systems',
    group: 'officers',
    access: ADMIN,
    answers: { 200: { says: 'The tokens, without their secrets', schema: z.object({ tokens: z.array(tokenSchema) }) } },
    problems: [],
    async handle({ office, caller }) {
      const rows = await office.db.read
        .selectFrom('api_token')
        .innerJoin('node', 'node.node_id', 'api_token.node_id')
        .select(['token_id', 'api_token.name', 'api_token.node_id', 'scopes', 'api_token.made_at', 'expires_at'])
        .select(['ended_at', 'used_at', 'path'])
        .orderBy('api_token.made_at')
        .execute()
      const tokens = rows
        .filter(({ path }) => isWithin(path, topOf(caller)))
        .map((row) => ({
          tokenId: row.token_id,
          name: row.name,
          nodeId: row.node_id,
          scopes: row.scopes.split(' '),
          madeAt: row.made_at,
          expiresAt: row.expires_at,
          endedAt: row.ended_at,
          usedAt: row.used_at,
        }))
      return ok({ tokens })
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/tokens',
    operation: 'addToken',
    says: 'Make a token for another system; its secret is shown this once',
    group: 'officers',
    access: ADMIN,
    body: z.strictObject({
      tokenId: drawnIdSchema.optional(),
      name: plainLine(60),
      nodeId: nodeIdSchema,
      scopes: z.array(scopeSchema).min(1).max(scopeSchema.options.length),
      days: z.int().min(1).max(1_100),
    }),
    answers: { 201: { says: 'Made', schema: z.object({ tokenId: nodeIdSchema, secret: z.string() }) } },
    problems: ['not-found', 'conflict'],
    async handle({ office, caller, body }) {
      const { tokenId = newId(office) } = body
      const secret = await makeToken(office, caller, { ...body, tokenId })
      return { status: 201, body: { tokenId, secret } }
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/tokens/{tokenId}',
    operation: 'endToken',
    says: 'End a token',
    group: 'officers',
    access: ADMIN,
    params: z.strictObject({ tokenId: nodeIdSchema }),
    answers: { 204: { says: 'Ended' } },
    problems: ['not-found'],
    async handle({ office, caller, params: { tokenId } }) {
      await office.db.write(async (trx) => {
        const token = await trx
          .selectFrom('api_token')
          .select(['node_id', 'name'])
          .where('token_id', '=', tokenId)
          .executeTakeFirst()
        if (!token) throw new OfficeProblem('not-found', 'There is no such token.')
        const node = await nodeInReach(trx, caller, token.node_id)
        const now = office.clock.now()
        await trx.updateTable('api_token').set({ ended_at: now }).where('token_id', '=', tokenId).execute()
        const detail = { tokenId }
        await writeAudit(trx, now, caller, { action: 'token.ended', subject: token.name, nodeId: node.nodeId, detail })
      })
      return NOTHING
    },
  }),
]
