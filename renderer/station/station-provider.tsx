import { type ReactNode, useMemo } from 'react'
import { createClient } from '../../shared/contract/create-client.ts'
import type { StationContract } from '../../shared/contract/station-contract.ts'
import type { Transport } from '../../shared/contract/transport.ts'
import { OverviewProvider } from './overview-provider.tsx'
import { StationClientContext } from './station-client-context.ts'

/** Gives all screens below it the client of one station, and what may be known of it (`useOverview`). */
export function StationProvider({ transport, children }: { transport: Transport; children: ReactNode }) {
  const client = useMemo(() => createClient<StationContract>(transport), [transport])
  return (
    <StationClientContext value={client}>
      <OverviewProvider>{children}</OverviewProvider>
    </StationClientContext>
  )
}
