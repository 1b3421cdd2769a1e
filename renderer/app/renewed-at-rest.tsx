import { useIdle } from '../hooks/use-idle.ts'
import { REST_SECONDS, renewPage, thisPage } from '../late-parts/renew-page.ts'
import { useNavigation } from '../navigation/navigation-provider.tsx'
import { useScanSource } from '../scanner/scan-provider.tsx'

/** A part that nobody waits for on a screen of its own, such as the keyboard, is fetched anew when nobody is there. */
export function RenewedAtRest() {
  const { place } = useNavigation()
  const { onScan } = useScanSource()
  useIdle(REST_SECONDS, (untilSign) => void renewPage(thisPage, untilSign), {
    isActive: place === 'home',
    onSign: onScan,
  })
  return null
}
