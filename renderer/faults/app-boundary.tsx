import type { ReactNode } from 'react'
import { useStationClient } from '../station/station-client-context.ts'
import { FaultBoundary } from './fault-boundary.tsx'

/** What fails outside every screen is drawn anew from the riders' home, with no attendant signed in behind it. */
export function AppBoundary({ children }: { readonly children: ReactNode }) {
  const station = useStationClient()
  const signOut = () => {
    station.attendants.signOut().catch(() => {})
  }
  return (
    <FaultBoundary screen="app" onRecover={signOut}>
      {children}
    </FaultBoundary>
  )
}
