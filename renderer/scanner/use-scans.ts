import { useEffectEvent, useLayoutEffect } from 'react'
import type { ScanHandler } from './create-scan-source.ts'
import { useScanSource } from './scan-provider.tsx'

/**
 * Takes the scans of this kiosk as long as the part is on screen and `isActive`. The part that came last takes them:
 * a dialog over the home screen has them until it closes.
 *
 *     useScans((scan) => checkIn(scan))
 */
export function useScans(handler: ScanHandler, { isActive = true }: { isActive?: boolean } = {}): void {
  const source = useScanSource()
  const onScan = useEffectEvent(handler)
  // Before it is painted: whoever sees what asks for a code may scan at once.
  useLayoutEffect(() => (isActive ? source.handle((scan) => onScan(scan)) : undefined), [source, isActive])
}

/** Tells that a scan began and broke off, so that the screen can ask for the code again. */
export function useHalfScans(listener: () => void): void {
  const source = useScanSource()
  const onHalfScan = useEffectEvent(listener)
  useLayoutEffect(() => source.onHalfScan(() => onHalfScan()), [source])
}
