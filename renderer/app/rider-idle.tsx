import { useIdle } from '../hooks/use-idle.ts'
import { useSpeech } from '../i18n/language-provider.tsx'
import { useNavigation } from '../navigation/navigation-provider.tsx'
import { useOpenOverview } from '../station/overview-provider.tsx'

/** A rider who walked away: home again, in the station's own language. The attendant's side has its own rules. */
export function RiderIdle() {
  const { place, goHome } = useNavigation()
  const { speakDefault } = useSpeech()
  const { riderIdleSeconds } = useOpenOverview()
  useIdle(
    riderIdleSeconds,
    () => {
      goHome()
      speakDefault()
    },
    place !== 'attendant',
  )
  return null
}
