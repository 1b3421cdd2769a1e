import { Camera, CameraOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import type { CameraState } from '../../scanner/camera/camera-state.ts'
import { CameraView } from '../../scanner/camera/camera-view.tsx'
import { Facts } from '../attendant-parts/facts.tsx'
import styles from './diagnostics.module.css'

/** Opens the camera on request until it is stopped again, and says how it is and which decoder reads its pictures. */
export function CameraCheck() {
  const { t } = useTranslation('attendant')
  const [isTrying, setIsTrying] = useState(false)
  const [state, setState] = useState<CameraState>(OFF)
  const [hasRead, setHasRead] = useState(false)
  const stop = () => {
    setIsTrying(false)
    setState(OFF)
    setHasRead(false)
  }
  return (
    <Card title={t('diagnostics.camera')}>
      {isTrying && (
        <div className={styles['camera']}>
          <CameraView isActive onScan={() => setHasRead(true)} onState={setState} />
        </div>
      )}
      <div>
        {isTrying ? (
          <Button kind="secondary" icon={<CameraOff aria-hidden />} onPress={stop}>
            {t('diagnostics.stopCamera')}
          </Button>
        ) : (
          <Button kind="secondary" icon={<Camera aria-hidden />} onPress={() => setIsTrying(true)}>
            {t('diagnostics.tryCamera')}
          </Button>
        )}
      </div>
      <Facts
        facts={[
          { name: t('diagnostics.camera'), value: t(`diagnostics.cameraState.${state.status}`) },
          { name: t('diagnostics.decoder'), value: t(`diagnostics.${decoderTexts[state.decoder ?? 'none']}`) },
        ]}
      />
      {hasRead && <Banner tone="done">{t('diagnostics.cameraRead')}</Banner>}
    </Card>
  )
}

const OFF: CameraState = { status: 'off', decoder: null }

const decoderTexts = { zxing: 'decoderOurs', fallback: 'decoderFallback', none: 'decoderNotYet' } as const
