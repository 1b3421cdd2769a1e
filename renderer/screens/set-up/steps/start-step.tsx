import { Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../components/button.tsx'
import { ScanPicture } from '../../../illustrations/scan-picture.tsx'
import type { StepProps } from '../step-view.tsx'
import styles from './steps.module.css'

/** The very first screen of a machine: set it up, or look around first. */
export function StartStep({ onBegin, onLookAround, isLookingAround }: StepProps) {
  const { t } = useTranslation('wizard')
  return (
    <>
      <div className={styles['picture']}>
        <ScanPicture />
      </div>
      <p>{t('start.text')}</p>
      <div className={styles['ways']}>
        <Button size="rider" isWide onPress={onBegin}>
          {t('start.begin')}
        </Button>
        <Button
          size="rider"
          kind="secondary"
          isWide
          icon={<Eye aria-hidden className={styles['icon']} />}
          isBusy={isLookingAround}
          onPress={onLookAround}
        >
          {t('start.look')}
        </Button>
      </div>
      <p className={styles['hint']}>{t('start.lookHint')}</p>
    </>
  )
}
