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

/** Taking one after another, and putting back. A touch whose answer stayed out is asked again under its own id. */
export function useTaking(onChanged: () => void): Taking {
  const station = useStationClient()
  const [taken, setTaken] = useState<readonly Taken[]>([])
  const [trouble, setTrouble] = useState<Taking['trouble']>(null)
  const unanswered = useRef(new Map<ItemId, RequestId>())
  const underWay = useRef(new Set<ItemId>())

  const once = async (itemId: ItemId, ask: () => Promise<void>) => {
    // A finger in a glove bounces: the second touch comes before the answer to the first.
    if (underWay.current.has(itemId)) return
    underWay.current.add(itemId)
    setTrouble(null)
    try {
      await ask()
    } catch (fault) {
      setTrouble(refusalCodeOf(fault))
    } finally {
      underWay.current.delete(itemId)
      onChanged()
    }
  }
  const take = (itemId: ItemId) =>
    once(itemId, async () => {
      const requestId = unanswered.current.get(itemId) ?? newRequestId()
      unanswered.current.set(itemId, requestId)
      const answer = await station.supplies.take({ itemId, requestId })
      unanswered.current.delete(itemId)
      if (answer.outcome === 'issued') setTaken((before) => [...before, { itemId, issueId: answer.issueId }])
    })
  const putBack = (itemId: ItemId) =>
    once(itemId, async () => {
      const latest = taken.findLast((one) => one.itemId === itemId)
      if (!latest) return
      const { outcome } = await station.supplies.putBack({ issueId: latest.issueId })
      setTaken((before) => before.filter((one) => one !== latest))
      if (outcome === 'too-late') setTrouble('too-late')
    })
  return { taken, trouble, take, putBack }
}
