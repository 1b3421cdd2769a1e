import { z } from 'zod'
import { instantSchema } from '../../shared/time/instant.ts'
import { defineRoute, ok, type Route } from '../http/route.ts'
import { topOf } from '../officers/caller.ts'
import { nodesWithin } from '../tree/node-store.ts'

const entrySchema = z.object({
  auditId: z.int(),
  at: instantSchema,
  actor: z.string(),
  action: z.string(),
  nodeId: z.string().nullable(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
})

const PAGE = 100

/** What was done, by whom. */
export const auditRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/v1/audit',
    operation: 'listAudit',
    says: 'What officers, tokens and kiosks did in the part of the tree that the caller may see, the latest first',
    group: 'officers',
    access: { by: 'officer', role: 'admin', scope: null },
    query: z.strictObject({
      before: z.coerce
        .number()
        .int()
        .min(1)
        .max(9_007_199_254_740_991)
        .optional()
        .describe('Entries with a smaller number only.'),
    }),
    answers: { 200: { says: `At most ${PAGE} entries`, schema: z.object({ entries: z.array(entrySchema) }) } },
    problems: [],
    async handle({ office, caller, query: { before } }) {
      const { read } = office.db
      const top = topOf(caller)
      let rows = read.selectFrom('audit').selectAll().orderBy('audit_id', 'desc').limit(PAGE)
      if (before !== undefined) rows = rows.where('audit_id', '<', before)
      // Who sees the whole tree sees what concerns no place, too.
      if (top.parentId !== null) {
        const ids = (await nodesWithin(read, top)).map(({ nodeId }) => nodeId)
        rows = rows.where('node_id', 'in', ids)
      }
      const entries = (await rows.execute()).map((row) => ({
        auditId: row.audit_id,
        at: row.at,
        actor: row.actor,
        action: row.action,
        nodeId: row.node_id,
        subject: row.subject,
        detail: JSON.parse(row.detail),
      }))
      return ok({ entries })
    },
  }),
]
