import { useEffect, useRef, useState } from 'react'
import { useSignedOut } from '../session/signed-out.ts'
import { Refusal } from './refusal.ts'

export type Command<Input extends readonly unknown[]> = {
  readonly isBusy: boolean
  readonly refusal: Refusal | null
  readonly start: (...input: Input) => void
}

/**
 * Lets the office do something, once at a time, and says how it went. Whoever is gone by then is told nothing: what is
 * closed when it is done may be something else already.
 */
export function useCommand<Input extends readonly unknown[], Output>(
  run: (...input: Input) => Promise<Output>,
  onDone: (output: Output, ...input: Input) => void,
): Command<Input> {
  const signedOut = useSignedOut()
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isRunning = useRef(false)
  const isThere = useRef(false)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])
  const start = (...input: Input) => {
    if (isRunning.current) return
    isRunning.current = true
    setIsBusy(true)
    setRefusal(null)
    run(...input)
      .then(
        (output) => isThere.current && onDone(output, ...input),
        (fault: unknown) => {
          const known = fault instanceof Refusal ? fault : new Refusal('internal')
          if (known.problem === 'not-signed-in') signedOut()
          setRefusal(known)
        },
      )
      .finally(() => {
        isRunning.current = false
        setIsBusy(false)
      })
  }
  return { isBusy, refusal, start }
}
