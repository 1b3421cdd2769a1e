import type { TreeNode } from '../api/answers.ts'

/** Nodes in the order of the tree: each right after its parent and that one's earlier children, by name. */
export function treeOrder(nodes: readonly TreeNode[]): readonly TreeNode[] {
  const known = new Set(nodes.map(({ nodeId }) => nodeId))
  const below = new Map<string | null, TreeNode[]>()
  for (const node of nodes) {
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), node])
  }
  const ordered: TreeNode[] = []
  const place = (parentId: string | null) => {
    for (const node of (below.get(parentId) ?? []).toSorted((a, b) => BY_NAME.compare(a.name, b.name))) {
      ordered.push(node)
      place(node.nodeId)
    }
  }
  place(null)
  return ordered
}

const BY_NAME = new Intl.Collator('zh-CN', { numeric: true })
