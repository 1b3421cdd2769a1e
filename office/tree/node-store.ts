import type { Reading, Writing } from '../database/office-database.ts'
import type { NodeKind, NodeTable } from '../database/tables.ts'

export type Node = {
  readonly nodeId: string
  readonly parentId: string | null
  readonly kind: NodeKind
  readonly name: string
  readonly path: string
}

/** What a node of each kind may have right below it. */
export const BELOW: Readonly<Record<NodeKind, readonly NodeKind[]>> = {
  city: ['district'],
  district: ['street'],
  street: ['station'],
  station: [],
}

export async function nodeById(db: Reading | Writing, nodeId: string): Promise<Node | undefined> {
  const row = await db.selectFrom('node').selectAll().where('node_id', '=', nodeId).executeTakeFirst()
  return row && nodeOf(row)
}

/** The node itself and all that lies below it, some kinds only if asked; a parent comes before what is below it. */
export async function nodesWithin(
  db: Reading | Writing,
  top: Pick<Node, 'path'>,
  kinds?: readonly NodeKind[],
): Promise<readonly Node[]> {
  let query = db
    .selectFrom('node')
    .selectAll()
    // A path holds letters, digits and slashes only: no wildcard.
    .where('path', 'like', `${top.path}%`)
    .orderBy('path')
  if (kinds) query = query.where('kind', 'in', kinds)
  return (await query.execute()).map(nodeOf)
}

export function isWithin(path: string, top: Pick<Node, 'path'>): boolean {
  return path.startsWith(top.path)
}

export async function addNode(
  trx: Writing,
  {
    nodeId,
    parent,
    kind,
    name,
    now,
  }: {
    readonly nodeId: string
    readonly parent: Node | null
    readonly kind: NodeKind
    readonly name: string
    readonly now: number
  },
): Promise<Node> {
  const path = `${parent?.path ?? ''}${nodeId}/`
  const parentId = parent?.nodeId ?? null
  await trx
    .insertInto('node')
    .values({ node_id: nodeId, parent_id: parentId, kind, name, path, made_at: now })
    .execute()
  return { nodeId, parentId, kind, name, path }
}

function nodeOf(row: NodeTable): Node {
  return { nodeId: row.node_id, parentId: row.parent_id, kind: row.kind, name: row.name, path: row.path }
}
