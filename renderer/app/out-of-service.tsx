import { TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutageReason } from '../../shared/contract/envelope.ts'
import { LanguageSwitch } from '../components/language-switch.tsx'
import { useIdle } from '../hooks/use-idle.ts'
import { useSpeech } from '../i18n/language-provider.tsx'
import { useScans } from '../scanner/use-scans.ts'
import { useStationClient } from '../station/station-client-context.ts'
import styles from './out-of-service.module.css'

/**
 * What stands in the place of every screen while the station can keep nothing: no rider taps in for nothing. A code
 * scanned meanwhile is let go, or its rider would be checked in when the station goes on, who is on paper and has left.
 */
export function OutOfService({ reason }: { readonly reason: OutageReason }) {
  const { t } = useTranslation('common')
  const { language, languages, speak, speakDefault } = useSpeech()
  useScans(() => {})
  useNobodySignedIn()
  useIdle(IDLE_SECONDS, speakDefault)
  return (
    <main className={styles['out']}>
      <div role="alert">
        <TriangleAlert aria-hidden />
        <h1>{t('outOfService.title')}</h1>
        <p>{t('outOfService.text')}</p>
        <p className={styles['staff']}>{t(`outOfService.staff.${reason}`)}</p>
      </div>
      <LanguageSwitch size="rider" languages={languages} language={language} onChoose={speak} />
    </main>
  )
}

/** The screens begin anew at the riders' home when the station goes on, and nobody may be left signed in behind it. */
function useNobodySignedIn(): void {
  const station = useStationClient()
  useEffect(() => {
    const signOut = () => {
      station.attendants.signOut().catch(() => {})
    }
    signOut()
    // Once more when it goes on: without a database it hears nothing, and keeps whoever was signed in.
    return signOut
  }, [station])
}

/** What a station has set for it cannot be asked now. */
const IDLE_SECONDS = 30
