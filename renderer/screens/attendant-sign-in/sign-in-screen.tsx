import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attendant } from '../../../shared/attendants/attendant.ts'
import { Button } from '../../components/button.tsx'
import { LanguageSwitch } from '../../components/language-switch.tsx'
import { ScreenFrame } from '../../components/screen-frame.tsx'
import { useIdle } from '../../hooks/use-idle.ts'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { useNavigation } from '../../navigation/navigation-provider.tsx'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import { PinEntry } from './pin-entry.tsx'
import { RosterChoice } from './roster-choice.tsx'
import styles from './sign-in-screen.module.css'

type SignInScreenProps = {
  /** Whether the attendant's side is still on the screen. */
  readonly isHere: () => boolean
  readonly onSignedIn: () => void
}

/** Who are you, and your PIN. Whoever opened it by mistake is taken back to the rider's screen. */
export function SignInScreen({ isHere, onSignedIn }: SignInScreenProps) {
  const { t } = useTranslation('attendant')
  const { goHome } = useNavigation()
  const { riderIdleSeconds } = useOpenOverview()
  const { language, languages, speak } = useSpeech()
  const [attendant, setAttendant] = useState<Attendant | null>(null)
  useIdle(riderIdleSeconds, goHome)
  return (
    <ScreenFrame
      start={
        <Button kind="secondary" icon={<ArrowLeft aria-hidden className={styles['arrow']} />} onPress={goHome}>
          {t('place.leave')}
        </Button>
      }
      end={<LanguageSwitch languages={languages} language={language} onChoose={speak} />}
    >
      <div className={styles['sheet']}>
        <h1>{t('signIn.title')}</h1>
        {attendant === null ? (
          <RosterChoice onChoose={setAttendant} />
        ) : (
          <PinEntry
            key={attendant.attendantId}
            attendant={attendant}
            isHere={isHere}
            onSignedIn={onSignedIn}
            onSomeoneElse={() => setAttendant(null)}
          />
        )}
      </div>
    </ScreenFrame>
  )
}
