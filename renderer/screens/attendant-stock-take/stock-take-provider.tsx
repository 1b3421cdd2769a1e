import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react'
import type { ItemId } from '../../../shared/ids/ids.ts'
import { keepPage } from '../../late-parts/keep-page.ts'
import { NOTHING_COUNTED, type StockTake } from './stock-take.ts'

/** What a stock-take is of: the whole shelf, or one item. */
export type StockTakeScope = ItemId | 'shelf'

/** One change to a stock-take, whatever it has become meanwhile: scans follow each other fast. */
export type StockTakeStep = (take: StockTake) => StockTake

type StockTakes = ReadonlyMap<StockTakeScope, StockTake>

type StockTakeKeeper = {
  readonly takes: StockTakes
  readonly change: (scope: StockTakeScope, step: StockTakeStep) => void
}

const StockTakeContext = createContext<StockTakeKeeper | null>(null)

type StockTakeProviderProps = {
  /** What stands in front; with another, nothing has been counted yet. */
  readonly place: string | undefined
  readonly children: ReactNode
}

/**
 * Keeps unfinished stock-takes as long as the kiosk shows this station: counting is done at the shelf, away from the
 * screen, which signs an attendant out meanwhile.
 */
export function StockTakeProvider({ place, children }: StockTakeProviderProps) {
  const [takes, setTakes] = useState<StockTakes>(new Map())
  const [takenAt, setTakenAt] = useState(place)
  if (takenAt !== place) {
    setTakenAt(place)
    setTakes(new Map())
  }
  // Anew with each change: one that was forgotten must not keep a page for ever that misses parts.
  useLayoutEffect(() => (takes.size > 0 ? keepPage(KEPT_FOR_MS) : undefined), [takes])
  const change = useCallback((scope: StockTakeScope, step: StockTakeStep) => {
    setTakes((before) => {
      const take = step(before.get(scope) ?? NOTHING_COUNTED)
      const next = new Map(before)
      if (take.size === 0) next.delete(scope)
      else next.set(scope, take)
      return next
    })
  }, [])
  const keeper = useMemo(() => ({ takes, change }), [takes, change])
  return <StockTakeContext value={keeper}>{children}</StockTakeContext>
}

export function useStockTakes(): StockTakeKeeper {
  const keeper = useContext(StockTakeContext)
  if (!keeper) throw new Error('There is no StockTakeProvider above this part.')
  return keeper
}

/** Longer than anybody rests from counting. */
const KEPT_FOR_MS = 3 * 60 * 60_000
