import { useCallback, useEffect, useRef, useState } from 'react'
import type { Topic } from '../../shared/contract/define-contract.ts'
import type { OutageReason, RefusalCode } from '../../shared/contract/envelope.ts'
import type { StationClient } from '../../shared/contract/station-contract.ts'
import { outageOf } from './outage-of.ts'
import { refusalCodeOf } from './refusal-code-of.ts'
import { useStationClient } from './station-client-context.ts'

/** What is known of the answer. A later refusal keeps the value last answered: an old number beats an empty screen. */
export type StationAnswer<T> =
  | { readonly state: 'asking'; readonly value: undefined }
  | { readonly state: 'answered'; readonly value: T }
  | {
      readonly state: 'refused'
      readonly code: RefusalCode
      /** Set where the station is out of service. */
      readonly outage: OutageReason | undefined
      readonly value: T | undefined
    }

/**
 * Asks the station, and again whenever one of the topics changes. `inputs` are the values that the question uses:
 * another value is another question.
 *
 *     const today = useStationQuery((station) => station.checkIns.today({ limit }), ['check-ins', 'riders'], [limit])
 */
export function useStationQuery<T>(
  question: (station: StationClient) => Promise<T>,
  topics: readonly Topic[],
  inputs: readonly unknown[] = [],
): StationAnswer<T> & { readonly askAgain: () => void } {
  const station = useStationClient()
  const [answer, setAnswer] = useState<StationAnswer<T>>({ state: 'asking', value: undefined })
  const latest = useRef({ question, number: 0 })
  latest.current.question = question

  const ask = useCallback(() => {
    // Answers may overtake each other: only the latest question's counts.
    latest.current.number += 1
    const number = latest.current.number
    const isLatest = () => latest.current.number === number
    latest.current.question(station).then(
      (value) => isLatest() && setAnswer({ state: 'answered', value }),
      (fault) => {
        if (!isLatest()) return
        const refused = { state: 'refused', code: refusalCodeOf(fault), outage: outageOf(fault) } as const
        setAnswer((before) => ({ ...refused, value: before.value }))
      },
    )
  }, [station])

  const inputKey = JSON.stringify(inputs)
  const topicKey = topics.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another input is another question
  useEffect(() => {
    ask()
    const tracked = latest.current
    const stopListening = station.station.changed((change) => {
      if (change.topics.some((topic) => topicKey.split(' ').includes(topic))) ask()
    })
    return () => {
      stopListening()
      tracked.number += 1
    }
  }, [ask, station, topicKey, inputKey])

  return { ...answer, askAgain: ask }
}
