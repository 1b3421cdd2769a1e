import type { Summary } from '../../summaries/summary-schema.ts'
import type { Query } from '../api/ask-office.ts'
import { officeClient } from '../api/office-client.ts'
import { type ChosenSpan, earlierSpan } from '../spans/chosen-span.ts'
import { withBefore } from './with-before.ts'

export type Compared = { readonly now: Summary; readonly before: Summary }

/** Numbers of a span, compared with as much of the span before. */
export async function readCompared(asked: Query, span: ChosenSpan, untilGone: AbortSignal): Promise<Compared> {
  const earlier = earlierSpan(span)
  const [now, before] = await Promise.all([
    officeClient.summary({ ...asked, from: span.from, to: span.to }, untilGone),
    officeClient.summary({ ...asked, from: earlier.from, to: earlier.to }, untilGone),
  ])
  return { now: withBefore(now, before), before }
}
