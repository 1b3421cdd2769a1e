import { useIdle } from '../hooks/use-idle.ts'
import { useSpeech } from '../i18n/language-provider.tsx'
import { useNavigation } from '../navigation/navigation-provider.tsx'
import { useScanSource } from '../scanner/scan-provider.tsx'
import { useSelfServe } from '../self-serve/self-serve-provider.tsx'
import { useOpenOverview } from '../station/overview-provider.tsx'

/**
 * A rider who walked away takes nothing more: home again, in the station's own language. Whoever scans is there. The
 * attendant's side has its own rules.
 */
export function RiderIdle() {
  const { place, goHome } = useNavigation()
  const { speakDefault } = useSpeech()
  const { leave } = useSelfServe()
  const { riderIdleSeconds } = useOpenOverview()
  const { onScan } = useScanSource()
  useIdle(
    riderIdleSeconds,
    () => {
      leave()
      goHome()
      speakDefault()
    },
    { isActive: place !== 'attendant', onSign: onScan },
  )
  return null
}
