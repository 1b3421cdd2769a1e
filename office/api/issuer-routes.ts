import { z } from 'zod'
import { instantSchema } from '../../shared/time/instant.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { raiseVersion } from '../downlink/downlink-version.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { defineRoute, NOTHING, ok, type Route } from '../http/route.ts'
import { nodeInReach, topOf } from '../officers/caller.ts'
import { issuersInPlace } from '../stations/issuers-in-place.ts'
import { nodeIdSchema } from '../summaries/summary-schema.ts'

const publicKeySchema = z.string().regex(/^[0-9a-f]{64}$/)

export const issuerSchema = z.object({
  publicKey: publicKeySchema,
  stationId: nodeIdSchema,
  stationName: z.string(),
  sinceAt: instantSchema,
  isTrusted: z.boolean(),
})

/** The keys that stations sign rider codes with: whose codes are good at all other stations. */
export const issuerRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/v1/issuers',
    operation: 'listIssuers',
    says: 'The keys that kiosks of a place sign rider codes with, or did before they were moved, the latest first',
    group: 'stations',
    access: { by: 'officer', role: 'viewer', scope: 'stations:read' },
    query: z.strictObject({ node: nodeIdSchema.optional() }),
    answers: { 200: { says: 'The keys', schema: z.object({ issuers: z.array(issuerSchema) }) } },
    problems: ['not-found'],
    async handle({ office, caller, query }) {
      const { read } = office.db
      const top = query.node === undefined ? topOf(caller) : await nodeInReach(read, caller, query.node)
      return ok({ issuers: await issuersInPlace(read, top) })
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/v1/issuers/{publicKey}',
    operation: 'putIssuer',
    says: 'Trust a key, or no longer: of a kiosk that was stolen, or was found again',
    group: 'stations',
    access: { by: 'officer', role: 'editor', scope: 'stations:write' },
    params: z.strictObject({ publicKey: publicKeySchema }),
    body: z.strictObject({ isTrusted: z.boolean() }),
    answers: { 204: { says: 'Sent with the next downlink' } },
    problems: ['not-found'],
    async handle({ office, caller, params: { publicKey }, body: { isTrusted } }) {
      await office.db.write(async (trx) => {
        const [issuer] = await issuersInPlace(trx, topOf(caller), publicKey)
        if (!issuer) throw new OfficeProblem('not-found', 'There is no such key.')
        const { stationId: nodeId, stationName: subject } = issuer
        const change = trx.updateTable('station_issuer').set({ is_trusted: isTrusted ? 1 : 0 })
        await change.where('public_key', '=', publicKey).execute()
        await raiseVersion(trx, office, 'downlink')
        const action = isTrusted ? 'issuer.trusted' : 'issuer.distrusted'
        await writeAudit(trx, office.clock.now(), caller, { action, subject, nodeId, detail: { publicKey } })
      })
      return NOTHING
    },
  }),
]
