import type { Transport } from '../shared/contract/transport.ts'
import { Front } from './app/front.tsx'
import { AppBoundary } from './faults/app-boundary.tsx'
import { ScanProvider } from './scanner/scan-provider.tsx'
import { StationProvider } from './station/station-provider.tsx'

/** The kiosk: one station, the devices that read codes, and the screens before them. */
export function App({ transport }: { readonly transport: Transport }) {
  return (
    <StationProvider transport={transport}>
      <AppBoundary>
        <ScanProvider>
          <Front />
        </ScanProvider>
      </AppBoundary>
    </StationProvider>
  )
}
