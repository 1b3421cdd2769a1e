import { useCallback, useEffect, useRef, useState } from 'react'
import { useSignedOut } from '../session/signed-out.ts'
import { Refusal } from './refusal.ts'

/** What is known of an answer. A later refusal keeps what was answered last: an old number beats an empty screen. */
export type Answer<T> = {
  readonly value: T | undefined
  readonly refusal: Refusal | null
  readonly isAsking: boolean
  readonly askAgain: () => void
}

/**
 * Asks the office. `inputs` are the values that the question uses: another value is another question.
 *
 *     const station = useAnswer(() => officeClient.station(stationId), [stationId])
 */
export function useAnswer<T>(question: () => Promise<T>, inputs: readonly unknown[] = []): Answer<T> {
  const signedOut = useSignedOut()
  const [known, setKnown] = useState<Omit<Answer<T>, 'askAgain'>>({ value: undefined, refusal: null, isAsking: true })
  const latest = useRef({ question, signedOut, number: 0 })
  latest.current.question = question
  latest.current.signedOut = signedOut

  const askAgain = useCallback(() => {
    // Answers may overtake each other: only the latest question's counts.
    latest.current.number += 1
    const number = latest.current.number
    const isLatest = () => latest.current.number === number
    setKnown((before) => ({ ...before, isAsking: true }))
    latest.current.question().then(
      (value) => isLatest() && setKnown({ value, refusal: null, isAsking: false }),
      (fault: unknown) => {
        if (!isLatest()) return
        const refusal = fault instanceof Refusal ? fault : new Refusal('internal')
        if (refusal.problem === 'not-signed-in') latest.current.signedOut()
        setKnown((before) => ({ value: before.value, refusal, isAsking: false }))
      },
    )
  }, [])

  const inputKey = JSON.stringify(inputs)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another input is another question
  useEffect(() => {
    const tracked = latest.current
    askAgain()
    return () => {
      tracked.number += 1
    }
  }, [askAgain, inputKey])

  return { ...known, askAgain }
}
