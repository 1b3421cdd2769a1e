import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { createScanSource, type ScanSource } from './create-scan-source.ts'
import { listenForWedgeScans } from './wedge/listen-for-wedge-scans.ts'

const ScanContext = createContext<ScanSource | null>(null)

/** Gives all screens below it the scans of this kiosk, and listens for wedge scanners as long as it is there. */
export function ScanProvider({ source, children }: { source?: ScanSource; children: ReactNode }) {
  const [own] = useState(createScanSource)
  const scans = source ?? own
  useEffect(
    () =>
      listenForWedgeScans({
        target: window,
        onScan: (text) => scans.offer({ text, via: 'wedge' }),
        onHalfScan: scans.noteHalfScan,
      }),
    [scans],
  )
  return <ScanContext value={scans}>{children}</ScanContext>
}

export function useScanSource(): ScanSource {
  const source = use(ScanContext)
  if (!source) throw new Error('There is no ScanProvider above this part.')
  return source
}
