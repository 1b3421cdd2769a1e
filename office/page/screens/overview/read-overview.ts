import { rangeBefore } from '../../../summaries/spans.ts'
import type { Summary } from '../../../summaries/summary-schema.ts'
import { officeClient } from '../../api/office-client.ts'
import { type ChosenSpan, partsOf } from '../../spans/chosen-span.ts'

export const HEADLINES = ['visits', 'riders', 'first-timers'] as const
export type Headline = (typeof HEADLINES)[number]

export type Overview = { readonly now: Summary; readonly before: Summary }

/** The headline numbers of a place in a span, by its parts, and those of the span before. */
export async function readOverview(node: string, span: ChosenSpan): Promise<Overview> {
  const asked = {
    node,
    per: partsOf(span.per),
    measures: HEADLINES.join(','),
    breakdowns: span.per === 'day' ? 'hour' : undefined,
  }
  const earlier = rangeBefore(span)
  const [now, before] = await Promise.all([
    officeClient.summary({ ...asked, from: span.from, to: span.to }),
    officeClient.summary({ ...asked, from: earlier.from, to: earlier.to }),
  ])
  return { now, before }
}
