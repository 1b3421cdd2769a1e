import type { TreeNode } from '../api/answers.ts'

export type PlacedNode = { readonly node: TreeNode; readonly depth: number }

/** Nodes as a list of the tree: each right after its parent and that one's earlier children, by name. */
export function treeOrder(nodes: readonly TreeNode[]): readonly PlacedNode[] {
  const known = new Set(nodes.map(({ nodeId }) => nodeId))
  const below = new Map<string | null, TreeNode[]>()
  for (const node of nodes) {
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), node])
  }
  const placed: PlacedNode[] = []
  const place = (parentId: string | null, depth: number) => {
    for (const node of [...(below.get(parentId) ?? [])].sort((a, b) => BY_NAME.compare(a.name, b.name))) {
      placed.push({ node, depth })
      place(node.nodeId, depth + 1)
    }
  }
  place(null, 0)
  return placed
}

const BY_NAME = new Intl.Collator('zh-CN', { numeric: true })
