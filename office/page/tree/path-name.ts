import type { TreeNode } from '../api/answers.ts'

/**
 * What a place is called among others: by the places above it, without the one that all have above them.
 *
 *     pathName(street, nodes)  // 东岸区 / 春申街道
 */
export function pathName(node: TreeNode, nodes: readonly TreeNode[]): string {
  const parent = nodes.find(({ nodeId }) => nodeId === node.parentId)
  const isBelowTop = parent === undefined || !nodes.some(({ nodeId }) => nodeId === parent.parentId)
  return isBelowTop ? node.name : `${pathName(parent, nodes)} / ${node.name}`
}
