import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { StationClient } from '../../shared/contract/station-contract.ts'
import { useDeskState } from '../check-in/check-in-provider.tsx'
import { useStationClient } from '../station/station-client-context.ts'
import { useStationQuery } from '../station/use-station-query.ts'

export type SelfServeShelf = Awaited<ReturnType<StationClient['supplies']['selfServe']>>

export type SelfServe = {
  /** What riders may take here, and who may now; undefined until the station has answered. */
  readonly shelf: SelfServeShelf | undefined
  /** Another number for each code that was presented: what was taken belongs to one rider's visit. */
  readonly visit: number
  readonly askAgain: () => void
  /** The rider is done: what comes next is somebody else's. */
  readonly leave: () => void
}

const SelfServeContext = createContext<SelfServe | null>(null)

/** Keeps fresh what riders may take by themselves, for the home screen, verdicts and the shelf alike. */
export function SelfServeProvider({ children }: { readonly children: ReactNode }) {
  const station = useStationClient()
  const { shown } = useDeskState()
  const [visit, setVisit] = useState(0)
  if (shown && shown.number !== visit) setVisit(shown.number)
  const { value: shelf, askAgain } = useStationQuery(
    (asked) => asked.supplies.selfServe(),
    ['supplies', 'check-ins', 'station'],
  )
  const selfServe = useMemo<SelfServe>(() => {
    const leave = () => {
      // Should the station not hear of it: it forgets by itself a rider who touches nothing.
      station.supplies.leave().then(askAgain, () => {})
    }
    return { shelf, visit, askAgain, leave }
  }, [station, shelf, visit, askAgain])
  return <SelfServeContext value={selfServe}>{children}</SelfServeContext>
}

export function useSelfServe(): SelfServe {
  const selfServe = useContext(SelfServeContext)
  if (!selfServe) throw new Error('There is no SelfServeProvider above this part.')
  return selfServe
}
