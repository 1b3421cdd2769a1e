import { LogOut } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { LanguageSwitch } from '../../components/language-switch.tsx'
import { useSpeech } from '../../i18n/language-provider.tsx'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import styles from './attendant-frame.module.css'
import { useAttendantSession } from './attendant-session.ts'
import { SectionBar } from './section-bar.tsx'
import { useHeaderSize } from './use-header-size.ts'

/** Station, who is signed in, the way out, and the sections: in sight on every page. */
export function AttendantFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('attendant')
  const { attendant, signOut } = useAttendantSession()
  const { stationName } = useOpenOverview()
  const { language, languages, speak } = useSpeech()
  const header = useRef<HTMLElement>(null)
  useHeaderSize(header)
  return (
    <div className={styles['frame']}>
      <header ref={header} className={styles['header']}>
        <p className={styles['who']}>
          <bdi className={styles['name']}>{attendant.name}</bdi>
          <span>
            {t(`role.${attendant.role}`)} · <bdi>{stationName}</bdi>
          </span>
        </p>
        <div className={styles['end']}>
          <LanguageSwitch languages={languages} language={language} onChoose={speak} />
          <Button kind="secondary" icon={<LogOut aria-hidden className={styles['wayOut']} />} onPress={signOut}>
            {t('place.signOut')}
          </Button>
        </div>
        <SectionBar />
      </header>
      <main className={styles['main']}>{children}</main>
    </div>
  )
}
