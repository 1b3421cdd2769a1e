import type { TreeNode } from '../api/answers.ts'

/**
 * By which items the numbers of a place are shown: a station's by each, those of a larger place by named ones alone,
 * since each of its stations may have brought in some of its own, of which there are thousands in a city.
 */
export function itemsOf(kind: TreeNode['kind']): 'each' | 'named' {
  return kind === 'station' ? 'each' : 'named'
}
