import { useCallback, useEffect, useRef, useState } from 'react'
import { useSignedOut } from '../session/signed-out.ts'
import { Refusal } from './refusal.ts'

/**
 * What is known of an answer. A later refusal of the same question keeps what was answered last: an old number beats an
 * empty screen. What was answered to another question is no answer: nobody may take it for one, nor save it as one.
 */
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
  const inputKey = JSON.stringify(inputs)
  const [known, setKnown] = useState<Known<T>>({ ...NOTHING, inputKey })
  const latest = useRef({ question, signedOut, inputKey, number: 0 })
  latest.current.question = question
  latest.current.signedOut = signedOut
  latest.current.inputKey = inputKey

  const askAgain = useCallback(() => {
    // Answers may overtake each other: only the latest question's counts.
    latest.current.number += 1
    const { number, inputKey } = latest.current
    const isLatest = () => latest.current.number === number
    const ofSame = (before: Known<T>) => (before.inputKey === inputKey ? before : { ...NOTHING, inputKey })
    setKnown((before) => ({ ...ofSame(before), isAsking: true }))
    latest.current.question().then(
      (value) => isLatest() && setKnown({ inputKey, value, refusal: null, isAsking: false }),
      (fault: unknown) => {
        if (!isLatest()) return
        const refusal = fault instanceof Refusal ? fault : new Refusal('internal')
        if (refusal.problem === 'not-signed-in') latest.current.signedOut()
        setKnown((before) => ({ ...ofSame(before), refusal, isAsking: false }))
      },
    )
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another input is another question
  useEffect(() => {
    const tracked = latest.current
    askAgain()
    return () => {
      tracked.number += 1
    }
  }, [askAgain, inputKey])

  const { value, refusal, isAsking } = known.inputKey === inputKey ? known : NOTHING
  return { value, refusal, isAsking, askAgain }
}

type Known<T> = Omit<Answer<T>, 'askAgain'> & { readonly inputKey: string }

const NOTHING = Object.freeze({ value: undefined, refusal: null, isAsking: true })
