import { useRef, useState } from 'react'
import type { RefusalCode } from '../../../shared/contract/envelope.ts'
import type { IssueId, ItemId, RequestId } from '../../../shared/ids/ids.ts'
import { newRequestId } from '../../station/new-request-id.ts'
import { refusalCodeOf } from '../../station/refusal-code-of.ts'
import { useStationClient } from '../../station/station-client-context.ts'

/** Something that the rider took a moment ago. */
export type Taken = { readonly itemId: ItemId; readonly issueId: IssueId }

export type Taking = {
  readonly taken: readonly Taken[]
  /** Why the last touch came to nothing: the call was refused, or it is too late to put back. */
  readonly trouble: RefusalCode | 'too-late' | null
  readonly take: (itemId: ItemId) => void
  /** Puts the latest of an item back. */
  readonly putBack: (itemId: ItemId) => void
}

/**
 * Taking one after another, and putting back. A touch whose answer stayed out is asked again under its own id. Each visit
 * begins with nothing taken: an answer that comes late is about the visit it was asked in.
 */
export function useTaking(visit: number, onChanged: () => void): Taking {
  const station = useStationClient()
  const [all, setAll] = useState<readonly InVisit<Taken>[]>([])
  const [latestTrouble, setLatestTrouble] = useState<InVisit<{ readonly trouble: Taking['trouble'] }> | null>(null)
  const unanswered = useRef(new Map<string, RequestId>())
  const underWay = useRef(new Set<string>())
  const taken = all.filter((one) => one.visit === visit)
  // An answer to the visit before must not take the place of what was said in this one.
  const setTrouble = (trouble: Taking['trouble']) =>
    setLatestTrouble((latest) => (latest && latest.visit > visit ? latest : { visit, trouble }))
  const inVisit = (itemId: ItemId) => `${visit} ${itemId}`

  const once = async (itemId: ItemId, ask: () => Promise<void>) => {
    // A finger in a glove bounces: the second touch comes before the answer to the first.
    const key = inVisit(itemId)
    if (underWay.current.has(key)) return
    underWay.current.add(key)
    setTrouble(null)
    try {
      await ask()
    } catch (fault) {
      setTrouble(refusalCodeOf(fault))
    } finally {
      underWay.current.delete(key)
      onChanged()
    }
  }
  const take = (itemId: ItemId) =>
    once(itemId, async () => {
      const key = inVisit(itemId)
      const requestId = unanswered.current.get(key) ?? newRequestId()
      unanswered.current.set(key, requestId)
      const answer = await station.supplies.take({ itemId, requestId })
      unanswered.current.delete(key)
      if (answer.outcome === 'issued') setAll((before) => [...before, { visit, itemId, issueId: answer.issueId }])
    })
  const putBack = (itemId: ItemId) =>
    once(itemId, async () => {
      const latest = taken.findLast((one) => one.itemId === itemId)
      if (!latest) return
      const { outcome } = await station.supplies.putBack({ issueId: latest.issueId })
      setAll((before) => before.filter((one) => one !== latest))
      if (outcome === 'too-late') setTrouble('too-late')
    })
  return { taken, trouble: latestTrouble?.visit === visit ? latestTrouble.trouble : null, take, putBack }
}

type InVisit<T> = T & { readonly visit: number }
