import type { TreeNode } from '../../api/answers.ts'
import { type Compared, readCompared } from '../../figures/read-compared.ts'
import { type ChosenSpan, partsOf } from '../../spans/chosen-span.ts'
import { itemsOf } from '../../tree/items-of.ts'

export const HEADLINES = ['visits', 'riders', 'first-timers'] as const
export type Headline = (typeof HEADLINES)[number]

/** The headline numbers of a place in a span, by its parts. */
export function readOverview(node: string, span: ChosenSpan, untilGone: AbortSignal): Promise<Compared> {
  const breakdowns = span.per === 'day' ? 'hour' : undefined
  return readCompared({ node, per: partsOf(span.per), measures: HEADLINES.join(','), breakdowns }, span, untilGone)
}

/** Every measure of a place in a span, and its parts. */
export function readAllMeasures(
  { nodeId, kind }: Pick<TreeNode, 'nodeId' | 'kind'>,
  span: ChosenSpan,
  untilGone: AbortSignal,
): Promise<Compared> {
  const breakdowns = 'item,platform,reason,via,by'
  return readCompared({ node: nodeId, per: 'year', breakdowns, items: itemsOf(kind) }, span, untilGone)
}
