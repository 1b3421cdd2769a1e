import type { Reading, Writing } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { isWithin, type Node, nodeById } from '../tree/node-store.ts'
import type { Role, Scope } from './rights.ts'

/** Who makes a call. `top` is the node under which all lies that they may see. */
export type Caller =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'station'; readonly stationId: string; readonly publicKey: string }
  | {
      readonly kind: 'officer'
      readonly officerId: string
      readonly name: string
      readonly role: Role
      readonly mustChange: boolean
      readonly top: Node
      readonly sessionHash: string
    }
  | {
      readonly kind: 'token'
      readonly tokenId: string
      readonly name: string
      readonly scopes: readonly Scope[]
      readonly top: Node
    }

/** The node that the caller may see all below of. */
export function topOf(caller: Caller): Node {
  if (caller.kind === 'officer' || caller.kind === 'token') return caller.top
  throw new OfficeProblem('not-allowed', '')
}

/** As the audit log names the caller. */
export function actorOf(caller: Caller): string {
  if (caller.kind === 'officer') return `officer ${caller.officerId} ${caller.name}`
  if (caller.kind === 'token') return `token ${caller.tokenId} ${caller.name}`
  return caller.kind === 'station' ? `station ${caller.stationId}` : 'nobody'
}

/** A node of the caller's own part of the tree; what lies outside of it does not exist for them. */
export async function nodeInReach(db: Reading | Writing, caller: Caller, nodeId: string): Promise<Node> {
  const node = await nodeById(db, nodeId)
  if (!node || !isWithin(node.path, topOf(caller))) throw new OfficeProblem('not-found', 'There is no such place.')
  return node
}
