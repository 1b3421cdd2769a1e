import { createContext, useContext } from 'react'
import type { StationClient } from '../../shared/contract/station-contract.ts'

export const StationClientContext = createContext<StationClient | null>(null)

/** The client of the station this screen belongs to. */
export function useStationClient(): StationClient {
  const client = useContext(StationClientContext)
  if (!client) throw new Error('There is no StationProvider above this part.')
  return client
}
