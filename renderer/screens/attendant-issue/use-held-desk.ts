import { useLayoutEffect } from 'react'
import type { DraftStep } from './issue-draft.ts'

/**
 * Keeps the desk as it is while a dialog about it is open: the next rider's scan would close the dialog, with the
 * reason that is being typed there.
 */
export function useHeldDesk(take: (step: DraftStep) => void, isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return
    take({ kind: 'hold' })
    return () => take({ kind: 'release' })
  }, [take, isOpen])
}
