import { useCallback, useEffect, useRef, useState } from 'react'
import { useSignedOut } from '../session/signed-out.ts'
import { createLatest } from './latest.ts'
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
 * Asks the office. `inputs` are the values that the question uses: another value is another question. One that may wait
 * in line there hands the signal on: it would keep its place, though nobody waits for the answer.
 *
 *     const station = useAnswer(() => officeClient.station(stationId), [stationId])
 */
export function useAnswer<T>(
  question: (untilGone: AbortSignal) => Promise<T>,
  inputs: readonly unknown[] = [],
): Answer<T> {
  const signedOut = useSignedOut()
  const inputKey = JSON.stringify(inputs)
  const [known, setKnown] = useState<Known<T>>({ ...NOTHING, inputKey })
  const [latest] = useState(createLatest)
  const asked = useRef({ question, signedOut, inputKey })
  asked.current = { question, signedOut, inputKey }

  const askAgain = useCallback(() => {
    // Answers may overtake each other: only the latest question's counts.
    const untilGone = latest.begin()
    const { question, inputKey } = asked.current
    const ofSame = (before: Known<T>) => (before.inputKey === inputKey ? before : { ...NOTHING, inputKey })
    setKnown((before) => ({ ...ofSame(before), isAsking: true }))
    question(untilGone).then(
      (value) => !untilGone.aborted && setKnown({ inputKey, value, refusal: null, isAsking: false }),
      (fault: unknown) => {
        if (untilGone.aborted) return
        const refusal = fault instanceof Refusal ? fault : new Refusal('internal')
        if (refusal.problem === 'not-signed-in') asked.current.signedOut()
        setKnown((before) => ({ ...ofSame(before), refusal, isAsking: false }))
      },
    )
  }, [latest])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another input is another question
  useEffect(() => {
    askAgain()
    return latest.end
  }, [askAgain, latest, inputKey])

  const { value, refusal, isAsking } = known.inputKey === inputKey ? known : NOTHING
  return { value, refusal, isAsking, askAgain }
}

type Known<T> = Omit<Answer<T>, 'askAgain'> & { readonly inputKey: string }

const NOTHING = Object.freeze({ value: undefined, refusal: null, isAsking: true })
