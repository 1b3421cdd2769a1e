import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { ItemId } from '../../../shared/ids/ids.ts'
import type { StockTake } from './stock-take.ts'

/** What a stock-take is of: the whole shelf, or one item. */
export type StockTakeScope = ItemId | 'shelf'

type StockTakes = ReadonlyMap<StockTakeScope, StockTake>

type StockTakeKeeper = {
  readonly takes: StockTakes
  readonly keep: (scope: StockTakeScope, take: StockTake) => void
}

const StockTakeContext = createContext<StockTakeKeeper | null>(null)

/**
 * Keeps unfinished stock-takes as long as the kiosk shows this station: counting is done at the shelf, away from the
 * screen, which signs an attendant out meanwhile.
 */
export function StockTakeProvider({ children }: { readonly children: ReactNode }) {
  const [takes, setTakes] = useState<StockTakes>(new Map())
  const keep = useCallback((scope: StockTakeScope, take: StockTake) => {
    setTakes((before) => {
      const next = new Map(before)
      if (take.size === 0) next.delete(scope)
      else next.set(scope, take)
      return next
    })
  }, [])
  const keeper = useMemo(() => ({ takes, keep }), [takes, keep])
  return <StockTakeContext value={keeper}>{children}</StockTakeContext>
}

export function useStockTakes(): StockTakeKeeper {
  const keeper = useContext(StockTakeContext)
  if (!keeper) throw new Error('There is no StockTakeProvider above this part.')
  return keeper
}
