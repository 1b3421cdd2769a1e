import { useState } from 'react'
import { isLeftOpen, type Refusal } from './refusal.ts'

type Asked = { readonly isBusy: boolean; readonly refusal: Refusal | null }

/**
 * Whether what a form sent may be done though no answer tells so, and whether its fields stay as they are: while it is
 * asked for, and until it is known. Other content would be another thing, and there would be two of them.
 */
export function useMaybeDone({ isBusy, refusal }: Asked) {
  const [isMaybeDone, setIsMaybeDone] = useState(false)
  const [known, setKnown] = useState(refusal)
  if (refusal !== known) {
    setKnown(refusal)
    if (refusal) setIsMaybeDone(isLeftOpen(isMaybeDone, refusal))
  }
  return { isMaybeDone, isFixed: isBusy || isMaybeDone }
}
