import { OfficeProblem } from '../http/office-problem.ts'
import type { Office } from '../office.ts'
import { type Caller, nodeInReach } from '../officers/caller.ts'
import type { Node } from '../tree/node-store.ts'

/** A station of the caller's own part of the tree. */
export async function stationInReach({ db }: Office, caller: Caller, stationId: string): Promise<Node> {
  const node = await nodeInReach(db.read, caller, stationId)
  if (node.kind !== 'station') throw new OfficeProblem('not-found', 'There is no such station.')
  return node
}
