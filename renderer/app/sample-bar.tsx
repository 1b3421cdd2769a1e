import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { withTexts } from '../i18n/late-texts.ts'
import { lazyPart } from '../late-parts/lazy-part.ts'
import { useKeptPage } from '../late-parts/use-kept-page.ts'
import { useStationCommand } from '../station/use-station-command.ts'
import type { LookAround } from './look-around.ts'
import styles from './sample-bar.module.css'

type SampleBarProps = {
  /** What the look around told; null where the sample station was given by whoever started the kiosk. */
  readonly found: LookAround | null
  readonly canLeave: boolean
}

/** Says that everything here is made up, shows codes and PINs to try, and ends the look around. */
export function SampleBar({ found, canLeave }: SampleBarProps) {
  const { t } = useTranslation('common')
  // Its codes and PINs are told once. The look around ends with the host, so no part of it gets another name.
  useKeptPage(found !== null)
  const [isShowing, setIsShowing] = useState(found !== null)
  const ending = useStationCommand((station) => station.station.endLookAround())
  return (
    <aside className={styles['bar']} aria-label={t('sample.banner')}>
      <p>{t('sample.banner')}</p>
      {found && (
        <Button kind="secondary" onPress={() => setIsShowing(true)}>
          {t('sample.show')}
        </Button>
      )}
      {canLeave && (
        <Button isBusy={ending.isRunning} onPress={ending.run}>
          {t('sample.end')}
        </Button>
      )}
      {ending.refusal && <Banner tone="alarm">{t(`refusal.${ending.refusal}`)}</Banner>}
      {found && isShowing && (
        <Suspense fallback={null}>
          <SampleGuide found={found} onClose={() => setIsShowing(false)} />
        </Suspense>
      )}
    </aside>
  )
}

const SampleGuide = lazyPart(() =>
  withTexts(['wizard'], async () => (await import('../screens/set-up/sample-guide.tsx')).SampleGuide),
)
