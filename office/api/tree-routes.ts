import { z } from 'zod'
import { plainLine } from '../../shared/settings/station-settings.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { Writing } from '../database/office-database.ts'
import { againIfTaken } from '../http/again-if-taken.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { defineRoute, NOTHING, ok, type Route } from '../http/route.ts'
import { newId } from '../new-id.ts'
import { nodeInReach, topOf } from '../officers/caller.ts'
import { closedStations } from '../stations/closed-stations.ts'
import { nodeIdSchema, nodeKindSchema } from '../summaries/summary-schema.ts'
import { addNode, BELOW, nodeById, nodesWithin } from '../tree/node-store.ts'
import { drawnIdSchema } from './drawn-id.ts'

export const nodeSchema = z.object({
  nodeId: nodeIdSchema,
  parentId: nodeIdSchema.nullable(),
  kind: nodeKindSchema,
  name: z.string(),
  isClosed: z.boolean().describe('Of a station that is closed; false for all else.'),
})

const EDITOR = { by: 'officer', role: 'editor', scope: 'stations:write' } as const

/** Streets, districts and the city. Stations have routes of their own. */
export const treeRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/v1/nodes',
    operation: 'listNodes',
    says: 'The part of the tree that the caller may see, stations too; a parent comes before what is below it',
    group: 'tree',
    access: { by: 'officer', role: 'viewer', scope: 'stations:read' },
    answers: { 200: { says: 'The nodes', schema: z.object({ nodes: z.array(nodeSchema) }) } },
    problems: [],
    async handle({ office, caller }) {
      const nodes = await nodesWithin(office.db.read, topOf(caller))
      const closed = await closedStations(office.db.read)
      return ok({
        nodes: nodes.map(({ nodeId, parentId, kind, name }) => {
          return { nodeId, parentId, kind, name, isClosed: closed.has(nodeId) }
        }),
      })
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/nodes',
    operation: 'addNode',
    says: 'Add a district to a city, or a street to a district',
    group: 'tree',
    access: EDITOR,
    body: z.strictObject({ nodeId: drawnIdSchema.optional(), parentId: nodeIdSchema, name: plainLine(80) }),
    answers: { 201: { says: 'Added', schema: z.object({ nodeId: nodeIdSchema }) } },
    problems: ['not-found', 'conflict'],
    async handle({ office, caller, body }) {
      const { nodeId = newId(office), name } = body
      const add = async (trx: Writing) => {
        const parent = await nodeInReach(trx, caller, body.parentId)
        const kind = BELOW[parent.kind].find((one) => one !== 'station')
        if (!kind) throw new OfficeProblem('conflict', `Below a ${parent.kind} there are no nodes, only stations.`)
        const known = await nodeById(trx, nodeId)
        if (known?.parentId === parent.nodeId && known.name === name && known.kind === kind) return
        if (known) throw new OfficeProblem('conflict', 'There is something else of this id.')
        const now = office.clock.now()
        await addNode(trx, { nodeId, parent, kind, name, now })
        await writeAudit(trx, now, caller, { action: 'node.added', subject: name, nodeId })
      }
      await againIfTaken(() => office.db.write(add))
      return { status: 201, body: { nodeId } }
    },
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/nodes/{nodeId}',
    operation: 'renameNode',
    says: 'Call a street, a district or the city something else; a station has a route of its own',
    group: 'tree',
    access: EDITOR,
    params: z.strictObject({ nodeId: nodeIdSchema }),
    body: z.strictObject({ name: plainLine(80) }),
    answers: { 204: { says: 'Renamed' } },
    problems: ['not-found'],
    async handle({ office, caller, params, body }) {
      await office.db.write(async (trx) => {
        const node = await nodeInReach(trx, caller, params.nodeId)
        // A station's name goes down to others with its key, which renaming the station sees to.
        if (node.kind === 'station') throw new OfficeProblem('not-found', 'There is no such place.')
        await trx.updateTable('node').set({ name: body.name }).where('node_id', '=', node.nodeId).execute()
        const audited = { action: 'node.renamed', subject: node.name, nodeId: node.nodeId, detail: body }
        await writeAudit(trx, office.clock.now(), caller, audited)
      })
      return NOTHING
    },
  }),
]
