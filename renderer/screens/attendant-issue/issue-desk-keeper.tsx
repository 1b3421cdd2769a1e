import { createContext, type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react'
import { useOutage } from '../../station/overview-provider.tsx'
import { createDeskKeeper, type DeskKeeper } from './create-desk-keeper.ts'

const DeskKeeperContext = createContext<DeskKeeper | null>(null)

type IssueDeskKeeperProps = {
  /** What stands in front; with another, nobody was at the desk yet. */
  readonly place: string | undefined
  readonly children: ReactNode
}

/** Stands above what an outage replaces, so that an attendant finds the desk again as it was. */
export function IssueDeskKeeper({ place, children }: IssueDeskKeeperProps) {
  const outage = useOutage()
  const isOut = useRef(false)
  // While it is drawn: the screens are taken down before any effect of this part.
  isOut.current = outage !== undefined
  const [keeper] = useState(() => createDeskKeeper(() => isOut.current))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another desk
  useLayoutEffect(() => keeper.letGo, [keeper, place])
  return <DeskKeeperContext value={keeper}>{children}</DeskKeeperContext>
}

export function useDeskKeeper(): DeskKeeper {
  const keeper = useContext(DeskKeeperContext)
  if (!keeper) throw new Error('There is no IssueDeskKeeper above this part.')
  return keeper
}
