import type { DescribedStation } from '../../stations/describe-stations.ts'
import type { TreeNode } from '../api/answers.ts'
import { treeOrder } from '../tree/tree-order.ts'

export type StreetOfStations = {
  readonly street: TreeNode
  /** The district above, where the officer sees one. */
  readonly district: TreeNode | null
  readonly stations: readonly DescribedStation[]
}

/** Stations by street, the streets in the order of the tree; a street without any is there too. */
export function groupStations(
  nodes: readonly TreeNode[],
  stations: readonly DescribedStation[],
): readonly StreetOfStations[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  return treeOrder(nodes)
    .filter(({ kind }) => kind === 'street')
    .map((node) => ({
      street: node,
      district: byId.get(node.parentId ?? '') ?? null,
      stations: stations.filter(({ streetId }) => streetId === node.nodeId),
    }))
}
