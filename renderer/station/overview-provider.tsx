import { createContext, type ReactNode, useContext, useEffect } from 'react'
import type { OutageReason } from '../../shared/contract/envelope.ts'
import type { StationOverview } from '../../shared/contract/groups/station-calls.ts'
import { useStationQuery } from './use-station-query.ts'

export type OpenOverview = Extract<StationOverview, { state: 'open' }>

const OverviewContext = createContext<StationOverview | undefined>(undefined)
const OutageContext = createContext<OutageReason | undefined>(undefined)

/** Keeps the station's overview fresh; while a station does not answer, it is asked again every few seconds. */
export function OverviewProvider({ children }: { children: ReactNode }) {
  const overview = useStationQuery((station) => station.station.overview(), ['station'])
  const { state, askAgain } = overview
  useEffect(() => {
    if (state !== 'refused') return
    const retry = setInterval(askAgain, RETRY_MS)
    return () => clearInterval(retry)
  }, [state, askAgain])
  const outage = overview.state === 'refused' ? overview.outage : undefined
  return (
    <OverviewContext value={overview.value}>
      <OutageContext value={outage}>{children}</OutageContext>
    </OverviewContext>
  )
}

/** The overview, or undefined until the station has answered for the first time. */
export function useOverview(): StationOverview | undefined {
  return useContext(OverviewContext)
}

/** Why the station can keep nothing for now, or undefined where it can. */
export function useOutage(): OutageReason | undefined {
  return useContext(OutageContext)
}

/** The overview of a station that is set up. For parts that are drawn for such a station only. */
export function useOpenOverview(): OpenOverview {
  const overview = useOverview()
  if (overview?.state !== 'open') throw new Error('This part is drawn for a station that is set up only.')
  return overview
}

const RETRY_MS = 3000
